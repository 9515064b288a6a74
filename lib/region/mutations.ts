import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { RegionInput } from './schema'

/** How a record of its kind is written. */
export const regionWriting: Writing<RegionInput> = {
  kind: 'region',
  mayRecord: can.recordFoundation,
  write: ({ tx }, id, input) => writeRegion(tx, id, input),
}

/** Adds a region. Throws `forbidden`. */
export const recordRegion = recording(regionWriting)

/** Changes a region. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseRegion = revising(regionWriting)

async function writeRegion(tx: Transaction, regionId: string, input: RegionInput) {
  const { countryCode, setting, nutsCodes, language, name, summary, description } = input
  const facts = { countryCode, setting }
  await tx.region.upsert({ where: { id: regionId }, create: { id: regionId, ...facts }, update: facts })
  await tx.regionCode.deleteMany({ where: { regionId } })
  await tx.regionCode.createMany({ data: nutsCodes.map((code) => ({ regionId, code })) })
  await tx.regionTranslation.upsert({
    where: { regionId_language: { regionId, language } },
    create: { regionId, language, name, summary, description },
    update: { name, summary, description },
  })
}
