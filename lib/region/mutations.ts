import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { RegionInput } from './schema'

/** Adds a region. Throws `forbidden`. */
export const recordRegion = (actor: Actor, input: RegionInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const { countryCode, setting } = input
    const id = await openRecord(change, { kind: 'region', ...input })
    await change.tx.region.create({ data: { id, countryCode, setting } })
    await writeWords(change.tx, id, input)
    return keepRevision(change, 'region', id)
  })

/** Changes a region. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseRegion = (actor: Actor, { id, version }: Saved, input: RegionInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'region', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const { countryCode, setting } = input
    await touchRecord(change, record, input)
    await change.tx.region.update({ where: { id }, data: { countryCode, setting } })
    await writeWords(change.tx, id, input)
    return keepRevision(change, 'region', id)
  })

async function writeWords(tx: Transaction, regionId: string, { nutsCodes, language, name, summary }: RegionInput) {
  await tx.regionCode.deleteMany({ where: { regionId } })
  await tx.regionCode.createMany({ data: nutsCodes.map((code) => ({ regionId, code })) })
  await tx.regionTranslation.upsert({
    where: { regionId_language: { regionId, language } },
    create: { regionId, language, name, summary },
    update: { name, summary },
  })
}
