import 'server-only'
import { type About, type AskedAbout, kindsFor, receiversOf } from '@/lib/enquiry/rules'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import type { Reference } from '@/lib/publishing/document'
import { kindOfFolder, type PageKind, writingPathOf } from './addresses'
import { findDocument, type PublicDocument, resolveReferences } from './documents'

export type WritingAddress = { locale: Locale; folder: string; slug: string; about: About }

/** A public record one can write about, and who receives it. */
export type WritingSubject = {
  document: PublicDocument<PageKind>
  /** `name` is null where the receiver's own page is not public. */
  receiver: { id: string; name: string | null }
  /** The same form in each language the record has an address in. */
  addresses: Partial<Record<Locale, string>>
}

/** The record that a form for writing is about; null where there is none, or where this cannot be written about it. */
export async function findWritingSubject({
  locale,
  folder,
  slug,
  about,
}: WritingAddress): Promise<WritingSubject | null> {
  const kind = kindOfFolder(folder)
  const document = kind && (await findDocument(kind, locale, slug))
  if (!document) return null
  const asked: AskedAbout = document
  if (!kindsFor(asked).includes(about)) return null
  const addresses: WritingSubject['addresses'] = {}
  for (const language of interfaceLocales) {
    const own = document.addresses[language]
    if (own) addresses[language] = writingPathOf({ kind, slug: own }, about, language)
  }
  return { document, receiver: await receiverOf(about, asked, locale), addresses }
}

async function receiverOf(about: About, asked: AskedAbout, locale: Locale): Promise<WritingSubject['receiver']> {
  const candidates = receiversOf(about, asked) as Reference[]
  const cards = await resolveReferences(candidates, locale)
  const chosen = candidates.find((one) => cards.has(one)) ?? candidates.at(-1)
  if (!chosen) throw new Error('a record without an owner')
  return { id: chosen.slice(chosen.indexOf(':') + 1), name: cards.get(chosen)?.title ?? null }
}

/** What the token of a form is sealed for. */
export const subjectOfToken = (recordId: string, about: About) => `enquiry ${about} ${recordId}`
