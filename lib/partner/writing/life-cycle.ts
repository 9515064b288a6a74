import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import { endOf, isAhead } from '@/lib/partner/rules'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { countOn, keepRevision, type Saved, takeRecord } from '@/lib/publishing/records'
import { explainMove } from '@/lib/publishing/succession'
import type { Happening } from './happening'
import { leaveProject } from './leaving'
import { publishIfCurrent, renewAddresses, standingOf } from './public-again'
import { rename } from './renaming'
import { writeSuccessors } from './successors'

/** `isPublic`: everybody sees it already; otherwise it waits with whatever else was not published yet. */
export type Happened = Saved & { isPublic: boolean }

const dayOf = ({ at }: Change) => at.toISOString().slice(0, 10)

/**
 * Notes what happened to an organisation in a new version of it, and makes that public where nothing else waits to be: a
 * new name keeps the former one; whoever left a project has left it there as well. Throws `not_found`, `forbidden`,
 * `conflict`, `invalid` (field by field), `not_allowed_now` (`has_ended`).
 */
export const noteHappening = (actor: Actor, target: Saved, happening: Happening): Promise<Happened> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'partner', target)
    if (!mayNote(actor, record.id, happening)) throw new AppError('forbidden')
    await refuse(change, record.id, happening)
    const before = await standingOf(change, record)
    await writeChange(change, record, happening)
    if (happening.name !== null) await rename(change, record, happening)
    await countOn(change, record)
    const saved = await keepRevision(change, { kind: 'partner', id: record.id, language: record.originalLanguage })
    if (happening.kind === 'left_project') await leaveProject(change, record, happening)
    const { kind, happened, successorIds, projectId } = happening
    await note(change, {
      ...{ action: `partner.${kind}`, kind: 'partner', id: record.id, version: saved.version },
      organisationId: record.id,
      detail: { happened, successorIds, ...(projectId ? { projectId } : {}) },
    })
    return { ...saved, isPublic: await makePublic(change, { record, saved, before, happening }) }
  })

const mayNote = (actor: Actor, id: string, { kind, successorIds }: Happening) =>
  kind === 'renamed' && successorIds.length === 0 ? can.governOrganisation(actor, id) : can.keepPortal(actor)

async function refuse(change: Change, organisationId: string, { kind, happened, name }: Happening) {
  const rows = await change.tx.organisationChange.findMany({
    where: { organisationId },
    select: { kind: true, happened: true, successors: { select: { organisationId: true } } },
  })
  const changes = rows.map(({ successors, ...one }) => ({
    ...one,
    successorIds: successors.map((successor) => successor.organisationId),
  }))
  if (endOf(changes, happened) && kind !== 'left_project')
    throw new AppError('not_allowed_now', { reason: 'has_ended' })
  // What a page is called today is not what it may be called one day.
  if (name !== null && isAhead(happened, dayOf(change)))
    throw new AppError('invalid', { fields: { happened: 'rename_ahead' } })
}

async function writeChange({ tx }: Change, record: RecordRow, happening: Happening) {
  const { kind, happened, projectId, successorIds, reason } = happening
  const organisationId = record.id
  const position =
    ((await tx.organisationChange.aggregate({ where: { organisationId }, _max: { position: true } }))._max.position ??
      -1) + 1
  const made = await tx.organisationChange.create({
    data: {
      ...{ organisationId, position, kind, happened, projectId: kind === 'left_project' ? projectId : null },
      translations: { create: { language: record.originalLanguage, reason } },
    },
    select: { id: true },
  })
  await writeSuccessors(tx, { changeId: made.id, successorIds, field: 'successorIds' })
}

type Making = {
  record: RecordRow
  saved: Saved
  before: Awaited<ReturnType<typeof standingOf>>
  happening: Happening
}

async function makePublic(change: Change, { record, saved, before, happening }: Making): Promise<boolean> {
  const hasNewAddress = happening.name !== null && happening.hasNewAddress === 'on'
  const isPublic = await publishIfCurrent(
    change,
    { ...record, version: saved.version },
    {
      ...before,
      first: () => (hasNewAddress ? renewAddresses(change, record, before.languages) : Promise.resolve()),
    },
  )
  if (isPublic && hasNewAddress)
    await explainMove(change.tx, {
      ...{ id: record.id, because: 'renamed', since: happening.happened },
      formerNames: before.titles,
    })
  return isPublic
}
