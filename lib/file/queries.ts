import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { byLanguage, type Localised } from '@/lib/language/rules'
import { isCleared } from './publication'
import { daysKept, type Finding } from './rules'

const columns = {
  id: true,
  kind: true,
  storageKey: true,
  name: true,
  mediaType: true,
  bytes: true,
  width: true,
  height: true,
  findings: true,
  findingsAcceptedAt: true,
  removedAt: true,
  translations: true,
} as const satisfies Prisma.FileSelect

type Row = Prisma.FileGetPayload<{ select: typeof columns }>
/** What is said of a file in one language. */
export type FileWords = { alternative: string | null; caption: string | null; name: string | null }
/** A file as the desk lists it. */
export type FileEntry = Omit<Row, 'translations' | 'findings' | 'findingsAcceptedAt' | 'storageKey'> & {
  findings: Finding[]
  isCleared: boolean
  texts: Localised<FileWords>
}

/** The files of a record, in their order, and those taken off it lately. Empty where the actor may not see it. */
export async function filesOf(actor: Actor, recordId: string): Promise<{ files: FileEntry[]; removed: FileEntry[] }> {
  const found = await db.file.findMany({
    where: {
      recordId,
      record: visible.records(actor),
      OR: [{ removedAt: null }, { removedAt: { gt: new Date(Date.now() - daysKept * 86_400_000) } }],
    },
    select: columns,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const entries = found.map(entryOf)
  return {
    files: entries.filter(({ removedAt }) => removedAt === null),
    removed: entries.filter(({ removedAt }) => removedAt !== null),
  }
}

/** A file the actor may read, by its id or its key, with what is needed to send it; null where there is none for them. */
export const findFile = (actor: Actor, name: string) =>
  db.file.findFirst({
    where: { ...(name.includes('-') ? { id: name } : { storageKey: name }), record: visible.records(actor) },
    select: { storageKey: true, kind: true, mediaType: true, name: true, bytes: true, width: true },
  })

function entryOf({ translations, findings, findingsAcceptedAt, storageKey: _, ...row }: Row): FileEntry {
  return {
    ...row,
    findings: findings as Finding[],
    isCleared: isCleared({ findings, findingsAcceptedAt }),
    texts: byLanguage(translations, ({ alternative, caption, name }) => ({ alternative, caption, name })),
  }
}

/** The images of a record by what they show, or else by their names; the caller has found the record within reach. */
export async function listImageNames(recordId: string): Promise<{ value: string; label: string }[]> {
  const found = await db.file.findMany({
    where: { recordId, kind: 'image', removedAt: null },
    select: { id: true, name: true, translations: { select: { alternative: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return found.map(({ id, name, translations }) => ({
    value: id,
    label: translations.find(({ alternative }) => alternative)?.alternative ?? name,
  }))
}
