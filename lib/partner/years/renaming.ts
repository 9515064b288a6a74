import 'server-only'
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
  if (official?.starts && official.starts.slice(0, happened.length) > happened.slice(0, official.starts.length))
    throw new AppError('invalid', { fields: { happened: 'ends_before_start' } })
  const last = names.at(-1)?.position ?? 0
  // First aside, since there is one official name in each language.
  if (official)
    await tx.organisationName.update({
      where: { id: official.id },
      data: { kind: 'former', ends: happened, position: last + 1 },
    })
  await tx.organisationName.create({
    data: {
      ...{ organisationId, kind: 'official', language, name, starts: happened, ends: null },
      position: official?.position ?? last + 2,
    },
  })
}
