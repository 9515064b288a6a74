import 'server-only'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import { type Change, note } from '@/lib/publishing/changing'
import { countOn, keepRevision } from '@/lib/publishing/records'
import type { Happening } from './happening'
import { publishIfCurrent, standingOf } from './public-again'

/** Ends every part that an organisation still has in a project, in a new version of the project. */
export async function leaveProject(change: Change, organisation: RecordRow, { projectId, happened }: Happening) {
  if (projectId === null) return
  const { tx } = change
  const refuse = (field: string, reason: string) => new AppError('invalid', { fields: { [field]: reason } })
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ${projectId}::uuid FOR UPDATE`
  const project = await tx.record.findFirst({ where: { id: projectId, kind: 'project', deletedAt: null } })
  if (!project) throw refuse('projectId', 'unknown_record')
  const parts = await tx.projectPartner.findMany({ where: { projectId, organisationId: organisation.id } })
  if (parts.length === 0) throw refuse('projectId', 'not_in_project')
  const open = parts.filter(
    ({ ends, standing }) => standing === 'took_part' && (ends === null || isLater(ends, happened)),
  )
  if (open.length === 0) throw refuse('projectId', 'left_before')
  if (open.some(({ starts }) => starts !== null && isLater(starts, happened)))
    throw refuse('happened', 'starts_too_early')
  const before = await standingOf(change, project)
  await tx.projectPartner.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { ends: happened, standing: 'withdrew' },
  })
  await countOn(change, project)
  const saved = await keepRevision(change, { kind: 'project', id: project.id, language: project.originalLanguage })
  await note(change, {
    ...{ action: 'project.left', kind: 'project', id: project.id, version: saved.version },
    ...{ organisationId: project.organisationId, detail: { organisationId: organisation.id, happened } },
  })
  await publishIfCurrent(change, { ...project, version: saved.version }, before)
}

const isLater = (one: string, other: string) => {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) > other.slice(0, length)
}
