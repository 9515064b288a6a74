import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { writeFunding, writeResponses } from '@/lib/publishing/attached'
import { changing } from '@/lib/publishing/changing'
import { writePilot } from '@/lib/publishing/contributions'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PilotInput } from './schema'

/** Writes down a pilot or the idea for one. Throws `forbidden`. */
export const recordPilot = (actor: Actor, input: PilotInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { kind: 'pilot', ...input })
    await writePilot(change.tx, id, input)
    await writeDetails(change.tx, id, input)
    return keepRevision(change, 'pilot', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePilot = (actor: Actor, { id, version }: Saved, input: PilotInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'pilot', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writePilot(change.tx, id, input)
    await writeDetails(change.tx, id, input)
    return keepRevision(change, 'pilot', id)
  })

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
