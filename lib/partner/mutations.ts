import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PartnerInput } from './schema'

/** Adds an organisation to the portal; it owns its own record. Throws `forbidden`. */
export const recordPartner = (actor: Actor, input: PartnerInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const { language, sources, kind, countryCode, website } = input
    const id = crypto.randomUUID()
    await openRecord(change, { kind: 'partner', id, organisationId: id, language, sources })
    await change.tx.organisation.create({ data: { id, kind, countryCode, website } })
    await writeWords(change.tx, id, input)
    return keepRevision(change, 'partner', id)
  })

/** Changes an organisation. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePartner = (actor: Actor, { id, version }: Saved, input: PartnerInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'partner', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const { kind, countryCode, website } = input
    await touchRecord(change, record, input)
    await change.tx.organisation.update({ where: { id }, data: { kind, countryCode, website } })
    await writeWords(change.tx, id, input)
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
