import 'server-only'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import { isOwnWork } from '@/lib/publishing/four-eyes'
import { countOn, keepRevision } from '@/lib/publishing/records'
import { publishInChange } from '@/lib/publishing/steps'

/** What saying that something ended changed, so that it can be taken back. */
export type Ended = { version: number; isPublic: boolean; changeId: string | null; stage: string | null; ends: boolean }

type Target = Pick<RecordRow, 'id' | 'kind' | 'version' | 'originalLanguage' | 'organisationId'>

/**
 * The record says that it has ended, this month. It is public at once where whoever answers may publish, and nothing else
 * waits to be published; otherwise it is a draft and somebody of the organisation has to.
 */
export async function sayEnded(change: Change, record: Target): Promise<Ended> {
  const { tx, at } = change
  const { id } = record
  const month = at.toISOString().slice(0, 7)
  const ended: Omit<Ended, 'version' | 'isPublic'> = { changeId: null, stage: null, ends: false }
  if (record.kind === 'practice') await tx.practice.update({ where: { id }, data: { ended: month } })
  if (record.kind === 'pilot') {
    const { stage, ends } = await tx.pilot.findUniqueOrThrow({ where: { id } })
    ended.stage = stage
    ended.ends = ends === null
    await tx.pilot.update({ where: { id }, data: { stage: 'ended', ...(ends === null ? { ends: month } : {}) } })
  }
  if (record.kind === 'partner') {
    const { _max } = await tx.organisationChange.aggregate({ where: { organisationId: id }, _max: { position: true } })
    const position = (_max.position ?? -1) + 1
    const told = await tx.organisationChange.create({
      data: { organisationId: id, position, kind: 'closed', happened: month },
    })
    ended.changeId = told.id
  }
  return { ...ended, ...(await saved(change, record)) }
}

/** Takes back that it ended, where nobody has saved the record since; says whether it could. */
export async function sayNotEnded(change: Change, record: Target, ended: Ended): Promise<boolean> {
  if (record.version !== ended.version) return false
  const { tx } = change
  const { id } = record
  if (record.kind === 'practice') await tx.practice.update({ where: { id }, data: { ended: null } })
  if (record.kind === 'pilot')
    await tx.pilot.update({
      where: { id },
      data: { stage: ended.stage === 'running' ? 'running' : 'planned', ...(ended.ends ? { ends: null } : {}) },
    })
  if (ended.changeId) await tx.organisationChange.deleteMany({ where: { id: ended.changeId, organisationId: id } })
  await saved(change, record)
  return true
}

/** A new version, public where its languages were public as they stood. */
async function saved(change: Change, record: Target): Promise<{ version: number; isPublic: boolean }> {
  const { tx, actor } = change
  const { id, kind } = record
  const languages = await tx.recordLanguage.findMany({ where: { recordId: id, publishedVersion: { not: null } } })
  await countOn(change, record)
  const { version } = await keepRevision(change, { kind, id })
  const next = { ...record, version }
  const isCurrent =
    languages.length > 0 &&
    languages.every((one) => one.publishedVersion === record.version && one.state === 'published')
  const mayPublish =
    can.publishRecord(actor, record) &&
    !(await isOwnWork(tx, { record: next, chosen: languages, personId: actor.personId }))
  if (!isCurrent || !mayPublish) return { version, isPublic: false }
  try {
    await publishInChange(change, [next], { languages: languages.map(({ language }) => language) })
    return { version, isPublic: true }
  } catch (error) {
    // Refused before anything was written, such as for a picture that nobody described: it stays a draft.
    if (error instanceof AppError) return { version, isPublic: false }
    throw error
  }
}
