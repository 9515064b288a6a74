import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PartnerInput } from './schema'

/** How an organisation is written; it owns its own record. */
export const partnerWriting: Writing<PartnerInput> = {
  kind: 'partner',
  isOwnRecord: true,
  mayRecord: can.recordFoundation,
  write: async ({ tx }, id, input) => {
    const { kind, countryCode, website } = input
    const facts = { kind, countryCode, website }
    await tx.organisation.upsert({ where: { id }, create: { id, ...facts }, update: facts })
    await writeWords(tx, id, input)
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
  { names, language, summary, description }: PartnerInput,
) {
  await tx.organisationName.deleteMany({ where: { organisationId } })
  await tx.organisationName.createMany({ data: names.map((name, position) => ({ ...name, organisationId, position })) })
  await tx.organisationTranslation.upsert({
    where: { organisationId_language: { organisationId, language } },
    create: { organisationId, language, summary, description },
    update: { summary, description },
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
