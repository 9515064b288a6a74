import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PartnerInput } from './schema'

/** Adds an organisation to the portal; it owns its own record. Throws `forbidden`, `invalid`. */
export const recordPartner = (actor: Actor, input: PartnerInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const { language, sources, claims, kind, countryCode, website } = input
    const id = crypto.randomUUID()
    await openRecord(change, { kind: 'partner', id, organisationId: id, language, sources, claims })
    await change.tx.organisation.create({ data: { id, kind, countryCode, website } })
    await writeWords(change.tx, id, input)
    await writeChanges(change.tx, id, input)
    return keepRevision(change, 'partner', id)
  })

/** Changes an organisation. Throws `not_found`, `forbidden`, `conflict`, `invalid`. */
export const revisePartner = (actor: Actor, { id, version }: Saved, input: PartnerInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'partner', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const { kind, countryCode, website } = input
    await touchRecord(change, record, input)
    await change.tx.organisation.update({ where: { id }, data: { kind, countryCode, website } })
    await writeWords(change.tx, id, input)
    await writeChanges(change.tx, id, input)
    return keepRevision(change, 'partner', id)
  })

async function writeWords(tx: Transaction, organisationId: string, { names, language, summary }: PartnerInput) {
  await tx.organisationName.deleteMany({ where: { organisationId } })
  await tx.organisationName.createMany({ data: names.map((name, position) => ({ ...name, organisationId, position })) })
  await tx.organisationTranslation.upsert({
    where: { organisationId_language: { organisationId, language } },
    create: { organisationId, language, summary },
    update: { summary },
  })
}

/** What became of it. A successor must exist and must not lead back to the organisation itself. */
async function writeChanges(tx: Transaction, organisationId: string, { changes, language }: PartnerInput) {
  if (changes === undefined) return
  await tx.organisationChange.deleteMany({ where: { organisationId, position: { gte: changes.length } } })
  for (const [position, { kind, happened, successorIds, reason }] of changes.entries()) {
    const { id: changeId } = await tx.organisationChange.upsert({
      where: { organisationId_position: { organisationId, position } },
      create: { organisationId, position, kind, happened },
      update: { kind, happened },
    })
    await tx.organisationChangeTranslation.upsert({
      where: { changeId_language: { changeId, language } },
      create: { changeId, language, reason },
      update: { reason },
    })
    await tx.organisationSuccessor.deleteMany({ where: { changeId } })
    try {
      await tx.organisationSuccessor.createMany({
        data: [...new Set(successorIds)].map((id) => ({ changeId, organisationId: id })),
      })
    } catch (error) {
      // 23503: no such organisation; 23514: it would succeed itself.
      const reasons: Record<string, string> = { 23503: 'unknown_organisation', P2003: 'unknown_organisation' }
      const isCircle = ['23514', 'P2004'].includes(databaseCode(error) ?? '')
      const refusal = isCircle ? 'succeeds_itself' : reasons[databaseCode(error) ?? '']
      if (!refusal) throw error
      throw new AppError('invalid', { fields: { [`changes[${position}].successorIds`]: refusal } })
    }
  }
}
