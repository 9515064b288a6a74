import 'server-only'
import { db } from '@/lib/db'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage, Locale } from '@/lib/language/rules'
import { type Card, type PublicDocument, resolveReferences } from '@/lib/public/documents'
import { type Finding, type SurroundedKind, type Surroundings, surroundings } from '@/lib/public/surroundings'
import { contentOf } from '@/lib/publishing/contents'
import { type Reference, referenceTo } from '@/lib/publishing/document'
import type { BodyOf } from '@/lib/publishing/kinds'
import { loadSnapshot } from '@/lib/publishing/snapshots'

/** What publishing would make of a record: its document without an address, and what its page shows beside it. */
type PreviewOf<Kind extends SurroundedKind> = {
  kind: Kind
  document: Omit<PublicDocument<Kind>, 'publishedAt'> & { publishedAt: null; isPreview: true }
  around: Surroundings<Kind>
}
export type Preview = { [Kind in SurroundedKind]: PreviewOf<Kind> }[SurroundedKind]

type Previewed = { id: string; kind: RecordKind; version: number; organisationId: string }
type Looking = {
  locale: Locale
  /** Drafts of its organisation that the record names are named too: only to those who may see them. */
  isInside: boolean
}

const isSurrounded = (kind: RecordKind): kind is SurroundedKind => kind in surroundings

/** The preview of a record as it stands; null for kinds that have no page. The caller has asked policy. */
export async function loadPreview(record: Previewed, looking: Looking): Promise<Preview | null> {
  const { id, kind, version } = record
  const { locale } = looking
  if (!isSurrounded(kind)) return null
  const content = contentOf(kind, await loadSnapshot(db, kind, id), locale)
  const place = { id, locale, kind, slug: '', version, publishedAt: null, isPreview: true }
  const document = { ...place, ...content } as Preview['document']
  const around = await surround(record, document, looking)
  return { kind, document, around } as Preview
}

async function surround(record: Previewed, document: Preview['document'], looking: Looking) {
  const { locale } = looking
  const find = surroundings[document.kind] as (
    document: Preview['document'],
    locale: Locale,
    find: Finding,
  ) => Promise<Preview['around']>
  const around = await find(document, locale, { cards: findingDrafts(record, document, looking) })
  if (document.kind !== 'roundtable') return around
  return { ...around, gaps: await draftGaps(record, document.body, locale) }
}

/** Finds what is published; beside it drafts, by their titles alone: they have no address to lead to. */
const findingDrafts =
  ({ organisationId }: Previewed, document: Preview['document'], { isInside }: Looking): Finding['cards'] =>
  async (references, locale) => {
    const all = [...references].filter((one) => one !== null)
    const cards = await resolveReferences(all, locale)
    // A roundtable is published together with what it brought up.
    const brought =
      document.kind === 'roundtable' ? [...document.body.practices, ...document.body.gaps, ...document.body.pilots] : []
    const missing = all.filter((one) => !cards.has(one) && (isInside || brought.includes(one)))
    const rows = await db.record.findMany({
      where: { id: { in: missing.map(keyOf) }, organisationId, deletedAt: null },
      select: { id: true, kind: true, originalLanguage: true, languages: { select: { language: true, title: true } } },
    })
    for (const row of rows) cards.set(referenceTo(row.kind, row.id), draftCard(row, locale))
    return cards
  }

const keyOf = (reference: Reference) => reference.slice(reference.indexOf(':') + 1)

type DraftRow = {
  id: string
  kind: RecordKind
  originalLanguage: string
  languages: { language: string; title: string }[]
}

function draftCard({ id, kind, originalLanguage, languages }: DraftRow, locale: Locale): Card {
  const titleIn = (wanted: string) => languages.find(({ language, title }) => language === wanted && title)
  const { language, title } = titleIn(locale) ?? titleIn(originalLanguage) ?? { language: originalLanguage, title: '' }
  const words = { title, summary: '', language: language as ContentLanguage }
  return { id, kind, slug: '', ...words, countryCode: null, happenedOn: null }
}

/** The gaps of a roundtable as they stand, so that a recommendation can be called one. */
async function draftGaps({ organisationId }: Previewed, { gaps }: BodyOf<'roundtable'>, locale: Locale) {
  const records = await db.record.findMany({
    where: { id: { in: gaps.map(keyOf) }, organisationId, deletedAt: null },
    select: { id: true },
  })
  return Promise.all(
    records.map(async ({ id }) => ({
      id,
      body: contentOf('gap', await loadSnapshot(db, 'gap', id), locale).body as BodyOf<'gap'>,
    })),
  )
}
