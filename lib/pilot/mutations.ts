import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { writeFunding, writeResponses } from '@/lib/publishing/attached'
import { writePilot } from '@/lib/publishing/contributions'
import { outOfTheWay, requireOriginalWords, writeEntries } from '@/lib/publishing/entries'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PilotInput } from './schema'

/** How a record of its kind is written. */
export const pilotWriting: Writing<PilotInput> = {
  kind: 'pilot',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: async ({ tx }, id, input) => {
    await writePilot(tx, id, input)
    await writeDetails(tx, id, input)
  },
}

/** Writes down a pilot or the idea for one. Throws `forbidden`. */
export const recordPilot = recording(pilotWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePilot = revising(pilotWriting)

async function writeDetails(tx: Transaction, id: string, input: PilotInput) {
  const { projectId, place, starts, ends, durationMonths, plannedBeneficiaries } = input
  const { language, whatIsDone, whoBenefits, difficulties, implementers } = input
  await tx.pilot.update({
    where: { id },
    data: { projectId, place, starts, ends, durationMonths, plannedBeneficiaries },
  })
  await tx.pilotTranslation.update({
    where: { pilotId_language: { pilotId: id, language } },
    data: { whatIsDone, whoBenefits, difficulties },
  })
  await tx.pilotImplementer.deleteMany({ where: { pilotId: id } })
  await tx.pilotImplementer.createMany({
    data: implementers.map((one, position) => ({ ...one, pilotId: id, position })),
  })
  await writeFunding(tx, id, input.funding)
  await writeResponses(tx, id, input.answersGapIds)
  await writeOutcomes(tx, id, input)
}

async function writeOutcomes(tx: Transaction, pilotId: string, { outcomes, language }: PilotInput) {
  const texts = outcomes.map(({ text }) => text)
  await requireOriginalWords(tx, { id: pilotId, language }, { list: 'outcomes', field: 'text', texts })
  const own = await tx.outcome.findMany({ where: { pilotId }, select: { id: true }, orderBy: { position: 'asc' } })
  const entries = outcomes.map(({ id, happened }) => ({ id, facts: { happened } }))
  const keys = await writeEntries(entries, {
    own: own.map(({ id }) => id),
    taken: (ids) => tx.outcome.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    remove: (ids) => tx.outcome.deleteMany({ where: { id: { in: ids } } }),
    makeRoom: () => tx.outcome.updateMany({ where: { pilotId }, data: { position: outOfTheWay } }),
    create: (id, position, facts) => tx.outcome.create({ data: { id, pilotId, position, ...facts } }),
    update: (id, position, facts) => tx.outcome.update({ where: { id }, data: { position, ...facts } }),
  })
  await tx.outcomeTranslation.deleteMany({ where: { outcomeId: { in: keys }, language } })
  await tx.outcomeTranslation.createMany({
    data: outcomes.flatMap(({ text }, place) => (text ? [{ outcomeId: keys[place] ?? '', language, text }] : [])),
  })
}
