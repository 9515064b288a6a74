import 'server-only'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import type { Happening } from './happening'

/** Gives an organisation its new official name in a language and keeps the one it had, with the day on which it ended. */
export async function rename(
  { tx }: Change,
  { id: organisationId }: RecordRow,
  { name, nameLanguage: language, happened }: Happening,
) {
  if (name === null) return
  const names = await tx.organisationName.findMany({ where: { organisationId }, orderBy: { position: 'asc' } })
  const official = names.find((one) => one.kind === 'official' && one.language === language)
  if (official?.name === name) throw new AppError('invalid', { fields: { name: 'same_name' } })
  if (official?.starts && isAfter(official.starts, happened))
    throw new AppError('invalid', { fields: { happened: 'ends_before_start' } })
  await replace(
    tx,
    { former: official, last: names.at(-1)?.position ?? 0 },
    { organisationId, language, name, happened },
  )
}

type Former = { former: { id: string; position: number } | undefined; last: number }
type Given = { organisationId: string; language: string | null; name: string; happened: string }

async function replace(tx: Transaction, { former, last }: Former, { happened, ...given }: Given) {
  // First aside, since there is one official name in each language.
  if (former)
    await tx.organisationName.update({
      where: { id: former.id },
      data: { kind: 'former', ends: happened, position: last + 1 },
    })
  const position = former?.position ?? last + 2
  await tx.organisationName.create({ data: { ...given, kind: 'official', starts: happened, ends: null, position } })
}

const isAfter = (one: string, other: string) => one.slice(0, other.length) > other.slice(0, one.length)
