import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { writeFunding, writeResponses } from '@/lib/publishing/attached'
import { writePilot } from '@/lib/publishing/contributions'
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
  const { language, whatIsDone, whoBenefits, difficulties, implementers, outcomes } = input
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
  await tx.outcome.deleteMany({ where: { pilotId: id, position: { gte: outcomes.length } } })
  for (const [position, { happened, text }] of outcomes.entries()) {
    const { id: outcomeId } = await tx.outcome.upsert({
      where: { pilotId_position: { pilotId: id, position } },
      create: { pilotId: id, position, happened },
      update: { happened },
    })
    await tx.outcomeTranslation.upsert({
      where: { outcomeId_language: { outcomeId, language } },
      create: { outcomeId, language, text },
      update: { text },
    })
  }
}
