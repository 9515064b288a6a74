import * as z from 'zod'
import { byLanguage, type ContentLanguage, contentLanguages } from '@/lib/language/rules'

const language = z.enum(contentLanguages)
const facts = {
  key: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.enum(['image', 'document']),
  mediaType: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
}
const words = z.strictObject({
  alternative: z.string().nullable(),
  caption: z.string().nullable(),
  name: z.string().nullable(),
})

/** A file as a saved version keeps it. */
export const fileSnapshot = z.strictObject({
  ...facts,
  id: z.uuid(),
  name: z.string(),
  /** Nothing was found in it, or what was found was read and accepted. */
  isCleared: z.boolean(),
  texts: z.partialRecord(language, words),
})
export type FileSnapshot = z.infer<typeof fileSnapshot>

const anySnapshot = z.object({ files: z.array(fileSnapshot).default([]) })
/** The files in a saved version of any record. */
export const filesIn = (snapshot: unknown): FileSnapshot[] => anySnapshot.parse(snapshot).files

/** A file as a public document shows it; `language` is that of its words. */
export const publicFile = z.strictObject({
  ...facts,
  name: z.string(),
  /** What its download is called. */
  fileName: z.string(),
  language,
  alternative: z.string().nullable(),
  caption: z.string().nullable(),
})
export type PublicFile = z.infer<typeof publicFile>

/** The part of a query of a record that `fileSnapshotsOf` needs: what was taken off is not part of the record. */
export const attachedFiles = {
  where: { removedAt: null },
  orderBy: { position: 'asc' },
  include: { translations: true },
} as const

type FileRow = {
  id: string
  kind: 'image' | 'document'
  storageKey: string
  name: string
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  findings: unknown
  findingsAcceptedAt: Date | null
  translations: readonly { language: string; alternative: string | null; caption: string | null; name: string | null }[]
}

/** Whether nothing was found in a file, or what was found was accepted. */
export const isCleared = ({ findings, findingsAcceptedAt }: Pick<FileRow, 'findings' | 'findingsAcceptedAt'>) =>
  findingsAcceptedAt !== null || (Array.isArray(findings) && findings.length === 0)

/** The files of a record as a saved version keeps them. */
export const fileSnapshotsOf = (rows: readonly FileRow[]): FileSnapshot[] =>
  rows.map(({ id, kind, storageKey, name, mediaType, bytes, width, height, translations, ...row }) => ({
    ...{ id, key: storageKey, kind, name, mediaType, bytes, width, height },
    isCleared: isCleared(row),
    texts: byLanguage(translations, ({ alternative, caption, name }) => ({ alternative, caption, name })),
  }))

/** The files of a document in one language; each has its words in one language, the page's where it has what is needed. */
export const publicFilesOf = (
  files: readonly FileSnapshot[],
  locale: ContentLanguage,
  original: ContentLanguage,
): PublicFile[] =>
  files.map(({ key, kind, name, mediaType, bytes, width, height, texts }) => {
    const isTold = (one: ContentLanguage) => (kind === 'image' ? texts[one]?.alternative : texts[one]?.name)
    const language = [locale, original, ...contentLanguages].find(isTold) ?? original
    const words = texts[language]
    return {
      ...{ key, kind, mediaType, bytes, width, height, language, fileName: name },
      name: words?.name ?? name,
      alternative: words?.alternative ?? null,
      caption: words?.caption ?? null,
    }
  })

/** By these the public login finds the document that shows a file, if there is one. */
export const fileFacets = (files: readonly { key: string }[]) => files.map(({ key }) => `file:${key}`)
