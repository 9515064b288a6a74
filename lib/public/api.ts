import 'server-only'
import * as z from 'zod'
import { fileSizes } from '@/lib/file/rules'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { day, documentKinds, language, type Reference, reference } from '@/lib/publishing/document'
import { bodies } from '@/lib/publishing/kinds'
import { linkedRecord } from '@/lib/rich-text/link'
import { folders, hasPage, type PageKind, pathOf } from './addresses'
import { apiPathOf } from './api-addresses'
import { absoluteUrl } from './base-url'
import { type Card, confirmation, findDocument, resolveReferences } from './documents'

const address = z.url()

/** A record that the body names, where it is published. Those without a page of their own have no address. */
const referred = z.strictObject({
  kind: z.enum(documentKinds),
  id: z.uuid(),
  title: z.string(),
  language,
  url: address.nullable(),
  apiUrl: address.nullable(),
})

const answerOf = <Kind extends PageKind>(kind: Kind) =>
  z.strictObject({
    id: z.uuid(),
    kind: z.literal(kind),
    locale: z.enum(interfaceLocales),
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    happenedOn: day.nullable(),
    version: z.number().int(),
    publishedAt: z.iso.datetime(),
    /** When the partner last said that it still holds, or since when that is missing. */
    confirmation,
    /** Its page. */
    url: address,
    /** Its page in every language of the interface. */
    addresses: z.partialRecord(z.enum(interfaceLocales), address),
    body: bodies[kind],
    /** What the body's references lead to, by reference; what is not published is not here. */
    references: z.record(reference, referred),
    /** Where its files are, by their key. */
    files: z.record(z.string(), address),
  })

/** What `/api/v1/<folder>/<slug>` answers, for each kind. */
export const recordAnswers = Object.fromEntries(
  (Object.keys(folders) as PageKind[]).map((kind) => [kind, answerOf(kind)]),
) as { [Kind in PageKind]: ReturnType<typeof answerOf<Kind>> }
export type RecordAnswer<Kind extends PageKind = PageKind> = z.infer<(typeof recordAnswers)[Kind]>

/** A published record as data, with everything it refers to; null when nothing is published at that address. */
export async function findRecordAnswer(kind: PageKind, locale: Locale, slug: string) {
  const document = await findDocument(kind, locale, slug)
  if (!document) return null
  const { facets, addresses, body, ...facts } = document
  const cards = await resolveReferences(referencesOf(body), locale)
  const pages = interfaceLocales.flatMap((one) => {
    const own = addresses[one]
    return own ? [[one, absoluteUrl(pathOf({ kind, slug: own }, one))]] : []
  })
  const named = [...cards].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    ...facts,
    url: absoluteUrl(pathOf(document, locale)),
    addresses: Object.fromEntries(pages),
    body,
    references: Object.fromEntries(named.map(([name, card]) => [name, referredOf(card, locale)])),
    files: Object.fromEntries(body.files.map(({ key }) => [key, absoluteUrl(`/files/${key}/${fileSizes[0]}`)])),
  }
}

function referredOf({ kind, id, title, slug, language: words, titleLanguage }: Card, locale: Locale) {
  const place = hasPage(kind) ? { kind, slug } : null
  return {
    ...{ kind, id, title, language: titleLanguage ?? words },
    url: place && absoluteUrl(pathOf(place, locale)),
    apiUrl: place && absoluteUrl(apiPathOf(place, locale)),
  }
}

/** Every reference in a body, whether it stands alone or in the link of a text. */
function referencesOf(node: unknown): Reference[] {
  if (typeof node === 'string') {
    const { kind, id } = linkedRecord(node) ?? {}
    const named = reference.safeParse(kind ? `${kind}:${id}` : node)
    return named.success ? [named.data] : []
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.values(node).flatMap(referencesOf)
}
