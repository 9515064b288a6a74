import * as z from 'zod'
import { attachedFiles, fileSnapshot, fileSnapshotsOf, publicFile, publicFilesOf } from '@/lib/file/publication'
import { Fact } from '@/lib/generated/prisma/enums'
import { byLanguage, type ContentLanguage, contentLanguages, type Localised } from '@/lib/language/rules'
import { linkedRecord, linksIn } from '@/lib/rich-text/link'
import { emptyText, type RichText } from '@/lib/rich-text/nodes'
import { richTextTree, treeOfPlainText } from '@/lib/rich-text/tree'

/** Kinds of public documents; the same words name the desk's records and the folders of `lib/`. */
export const documentKinds = [
  'partner',
  'project',
  'region',
  'platform',
  'roundtable',
  'practice',
  'gap',
  'pilot',
  'codebook',
  'round',
  'score',
  'press',
  'campaign',
  'publication',
  'event',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A document names another by kind and key, never by its words: renaming a partner touches one document. */
export type Reference = `${DocumentKind}:${string}`
export const referenceTo = (kind: DocumentKind, id: string): Reference => `${kind}:${id}`
export const referenceOrNull = (kind: DocumentKind, id: string | null) => (id === null ? null : referenceTo(kind, id))
export const reference = z.custom<Reference>(
  (value) => typeof value === 'string' && new RegExp(`^(${documentKinds.join('|')}):[0-9a-f-]{36}$`).test(value),
)

export const language = z.enum(contentLanguages)
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A day, month or year, as exact as it is known: `2021-06-24`, `2021-06` or `2021`. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not_a_partial_date')
/** The year of a partial date, as a facet; nothing where no date is known. */
export const yearFacet = (date: string | null) => (date === null ? [] : [`year:${date.slice(0, 4)}`])
/** Whether it still runs, where its record says so: not where somebody wrote an end, yes where it only has a beginning. */
export const runningFacet = ({ starts, ends }: { starts: string | null; ends: string | null }) =>
  ends !== null ? ['running:no'] : starts !== null ? ['running:yes'] : []
/** The first day a partial date may mean, for sorting. */
export const firstDayOf = (date: string | null) => (date === null ? null : `${date}-01-01`.slice(0, 10))

/** A text with its structure; versions saved before texts had any hold plain text. */
export const richText: z.ZodType<RichText> = z.union([z.string().transform(treeOfPlainText), richTextTree])
/** The same, for texts that older versions do not have. */
export const richTextOrNone = richText.default(emptyText)

/** The records that texts link to. */
export const referencesIn = (...texts: readonly RichText[]): Reference[] =>
  texts.flatMap(linksIn).flatMap((href) => {
    const { kind, id } = linkedRecord(href) ?? {}
    return reference.safeParse(`${kind}:${id}`).data ?? []
  })

export const source = z.strictObject({
  kind: z.enum(['document', 'page', 'background']),
  label: z.string(),
  url: z.string().nullable(),
  verified: z.boolean(),
  /** What this source is about; null for the whole record. */
  concerns: z.enum(Fact).nullable().default(null),
})
export type Source = z.infer<typeof source>

/** What some of the sources say where they disagree, or what none could settle; `sources` are places in the list. */
const claimFacts = { about: z.enum(Fact), sources: z.array(z.number().int().min(0)) }
const claim = z.strictObject({ ...claimFacts, language, statement: z.string() })

/** What every document says beside its title and summary. `language` is that of its words, which may not be the page's. */
export const documentBody = z.strictObject({
  language,
  owner: reference,
  sources: z.array(source),
  claims: z.array(claim).default([]),
  files: z.array(publicFile).default([]),
})

/** What every saved version holds beside its own facts; personal data is never part of it. */
export const recordSnapshot = z.strictObject({
  id: z.uuid(),
  organisationId: z.uuid(),
  originalLanguage: language,
  sources: z.array(source),
  claims: z.array(z.strictObject({ ...claimFacts, texts: z.partialRecord(language, z.string()) })).default([]),
  files: z.array(fileSnapshot).default([]),
})
export type RecordSnapshot = z.infer<typeof recordSnapshot>

/** The key of an entry of a list that has words; versions saved before entries had keys say none. */
export const rowId = z.uuid().nullable().default(null)

/** A text in each language it is written in. */
export const localised = <Text extends z.ZodType>(text: Text) => z.partialRecord(language, text)

/** A document as its noun describes it, before the door gives it an address, a number and a place in the index. */
export type DocumentContent<Body> = {
  title: string
  summary: string
  body: Body
  facets: string[]
  happenedOn: string | null
}

/** The words to show in `wanted`: its own, otherwise the original's, otherwise any, with the language they are in. */
export function wordsFor<Text>(
  texts: Localised<Text>,
  wanted: ContentLanguage,
  original: ContentLanguage,
): { language: ContentLanguage; words: Text } | undefined {
  for (const language of [wanted, original, ...contentLanguages]) {
    const words = texts[language]
    if (words !== undefined) return { language, words }
  }
  return undefined
}

/** Like `wordsFor`, for texts that a record cannot be without. Throws when not even the original exists. */
export function requiredWords<Text>(texts: Localised<Text>, wanted: ContentLanguage, original: ContentLanguage) {
  const found = wordsFor(texts, wanted, original)
  if (!found) throw new Error(`a text is missing in ${wanted} and in its original ${original}`)
  return found
}

/** What the bodies of all documents begin with. */
export const bodyOf = (
  { organisationId, sources, claims, files, originalLanguage }: RecordSnapshot,
  words: { language: ContentLanguage },
  locale: ContentLanguage,
) => ({
  language: words.language,
  owner: referenceTo('partner', organisationId),
  sources,
  claims: claims.flatMap(({ about, sources: places, texts }) => {
    const found = wordsFor(texts, locale, originalLanguage)
    return found ? [{ about, sources: places, language: found.language, statement: found.words }] : []
  }),
  files: publicFilesOf(files, locale, originalLanguage),
})

/** The calendar day of a DATE column. */
export const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
/** The value of a DATE column for a calendar day. */
export const dateOf = (value: string | null) => (value === null ? null : new Date(`${value}T00:00:00Z`))

type RecordRow = {
  id: string
  organisationId: string
  originalLanguage: string
  sources: readonly Source[]
  claims: readonly {
    about: Fact
    sources: number[]
    translations: readonly { language: string; statement: string }[]
  }[]
  files: Parameters<typeof fileSnapshotsOf>[0]
}

/** What all snapshots begin with, from the record's row and its sources in their order. */
export const snapshotOf = ({
  id,
  organisationId,
  originalLanguage,
  sources,
  claims,
  files,
}: RecordRow): RecordSnapshot => ({
  id,
  organisationId,
  originalLanguage: language.parse(originalLanguage),
  sources: sources.map(({ kind, label, url, verified, concerns }) => ({ kind, label, url, verified, concerns })),
  claims: claims.map(({ about, sources: places, translations }) => ({
    about,
    sources: places,
    texts: byLanguage(translations, ({ statement }) => statement),
  })),
  files: fileSnapshotsOf(files),
})

/** The part of a query that `snapshotOf` needs. */
export const recordColumns = {
  include: {
    sources: { orderBy: { position: 'asc' } },
    claims: { orderBy: { position: 'asc' }, include: { translations: true } },
    files: attachedFiles,
  },
} as const
