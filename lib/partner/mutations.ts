import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import { outOfTheWay, writeEntries } from '@/lib/publishing/entries'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PartnerInput } from './schema'
import { writeSuccessors } from './writing/successors'

/** How an organisation is written; it owns its own record. */
export const partnerWriting: Writing<PartnerInput> = {
  kind: 'partner',
  isOwnRecord: true,
  mayRecord: can.recordFoundation,
  write: async ({ tx, actor }, id, input) => {
    const { kind, countryCode, website, seatRegionId, logoFileId } = input
    const facts = {
      ...{ kind, countryCode, website },
      ...(seatRegionId === undefined ? {} : { seatRegionId }),
      ...(logoFileId === undefined ? {} : { logoFileId }),
    }
    await tx.organisation.upsert({ where: { id }, create: { id, ...facts }, update: facts }).catch(refuseLogo)
    await writeWords(tx, id, input)
    await writeProfile(tx, id, input)
    if (!can.keepPortal(actor)) await refuseNewSuccessors(tx, id, input)
    await writeChanges(tx, id, input)
  },
}

/** Adds an organisation to the portal; it owns its own record. Throws `forbidden`, `invalid`. */
export const recordPartner = recording(partnerWriting)

/** Changes an organisation. Throws `not_found`, `forbidden`, `conflict`, `invalid`. */
export const revisePartner = revising(partnerWriting)

async function writeWords(
  tx: Transaction,
  organisationId: string,
  { names, language, summary, description, seat }: PartnerInput,
) {
  await tx.organisationName.deleteMany({ where: { organisationId } })
  await tx.organisationName.createMany({
    data: names.map(({ starts = null, ends = null, ...name }, position) => ({
      ...{ ...name, starts, ends, organisationId, position },
    })),
  })
  const place = seat === undefined ? {} : { seat }
  await tx.organisationTranslation.upsert({
    where: { organisationId_language: { organisationId, language } },
    create: { organisationId, language, summary, description, ...place },
    update: { summary, description, ...place },
  })
}

/** Where it is active, and under what keys it is known elsewhere. */
async function writeProfile(tx: Transaction, organisationId: string, { regionIds, identifiers }: PartnerInput) {
  if (regionIds) {
    await tx.organisationRegion.deleteMany({ where: { organisationId } })
    await tx.organisationRegion.createMany({
      data: [...new Set(regionIds)].map((regionId) => ({ organisationId, regionId })),
    })
  }
  if (identifiers) {
    await tx.organisationIdentifier.deleteMany({ where: { organisationId } })
    await tx.organisationIdentifier.createMany({
      data: identifiers.map((one, position) => ({ ...one, organisationId, position })),
    })
  }
}

/** 23514: it is no image of this organisation's record. */
function refuseLogo(error: unknown): never {
  if (['23514', 'P2004', 'P2039'].includes(databaseCode(error) ?? ''))
    throw new AppError('invalid', { fields: { logoFileId: 'unknown_record' } })
  throw error
}

/** Pages of other organisations tell what they come from: who carries on is said by those who keep the portal. */
async function refuseNewSuccessors(tx: Transaction, organisationId: string, { changes = [] }: PartnerInput) {
  const told = await tx.organisationSuccessor.findMany({
    where: { change: { organisationId } },
    select: { organisationId: true },
  })
  const known = new Set(told.map((one) => one.organisationId))
  for (const [place, { successorIds }] of changes.entries())
    if (successorIds.some((id) => !known.has(id)))
      throw new AppError('invalid', { fields: { [`changes[${place}].successorIds`]: 'forbidden' } })
}

/** What became of it. A successor must exist and must not lead back to the organisation itself. */
async function writeChanges(tx: Transaction, organisationId: string, { changes, language }: PartnerInput) {
  if (changes === undefined) return
  const own = await tx.organisationChange.findMany({
    where: { organisationId },
    select: { id: true },
    orderBy: { position: 'asc' },
  })
  const entries = changes.map(({ id, kind, happened, projectId = null }) => ({
    id,
    facts: { kind, happened, projectId },
  }))
  const keys = await writeEntries(entries, {
    own: own.map(({ id }) => id),
    taken: (ids) => tx.organisationChange.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    remove: (ids) => tx.organisationChange.deleteMany({ where: { id: { in: ids } } }),
    makeRoom: () => tx.organisationChange.updateMany({ where: { organisationId }, data: { position: outOfTheWay } }),
    create: (id, position, facts) => tx.organisationChange.create({ data: { id, organisationId, position, ...facts } }),
    update: (id, position, facts) => tx.organisationChange.update({ where: { id }, data: { position, ...facts } }),
  })
  await tx.organisationChangeTranslation.deleteMany({ where: { changeId: { in: keys }, language } })
  await tx.organisationChangeTranslation.createMany({
    data: changes.flatMap(({ reason }, place) => (reason ? [{ changeId: keys[place] ?? '', language, reason }] : [])),
  })
  await tx.organisationSuccessor.deleteMany({ where: { changeId: { in: keys } } })
  for (const [place, { successorIds }] of changes.entries())
    await writeSuccessors(tx, { changeId: keys[place] ?? '', successorIds, field: `changes[${place}].successorIds` })
}
