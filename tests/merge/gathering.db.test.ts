import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { mergeOrganisations, undoMerge } from '@/lib/merge/mutations'
import { comparePair } from '@/lib/merge/queries'
import { mergeInput } from '@/lib/merge/schema'
import { recordPartner } from '@/lib/partner/mutations'
import { snapshotPartner } from '@/lib/partner/queries'
import { partnerInput } from '@/lib/partner/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRegion } from '@/lib/region/mutations'
import { emptyText } from '@/lib/rich-text/nodes'
import { resetDatabase } from '../support/database'
import { anAdmin } from '../support/records'

let admin: Actor
let regions: { hills: string; plains: string; shore: string }
let survivorId: string
let absorbedId: string

const key = (value: string) => ({ scheme: 'other', value, register: 'KRS', url: null }) as const
type Facts = { seatRegionId: string | null; regionIds: string[]; identifiers: ReturnType<typeof key>[] }

async function anOrganisation(name: string, facts: Facts) {
  const saved = await recordPartner(
    admin,
    partnerInput.parse({
      ...{ language: 'en', sources: [], kind: 'ngo', countryCode: 'PL', website: null, summary: '' },
      ...{ names: [{ kind: 'official', language: null, name }], ...facts },
    }),
  )
  await publishRecord(admin, { kind: 'partner', ...saved })
  return saved.id
}

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  const host = await anOrganisation('Owner', { seatRegionId: null, regionIds: [], identifiers: [] })
  const aRegion = async (name: string) => {
    const facts = { organisationId: host, countryCode: 'PL', setting: null, nutsCodes: [], sources: [] }
    const words = { language: 'en' as const, name, summary: '', description: emptyText }
    return (await recordRegion(admin, { ...facts, ...words })).id
  }
  regions = { hills: await aRegion('Hills'), plains: await aRegion('Plains'), shore: await aRegion('Shore') }
  const { hills, plains, shore } = regions
  survivorId = await anOrganisation('House', {
    ...{ seatRegionId: hills, regionIds: [hills, plains] },
    identifiers: [key('0000000001'), key('0000000002')],
  })
  absorbedId = await anOrganisation('The House', {
    ...{ seatRegionId: shore, regionIds: [plains, shore] },
    identifiers: [key('0000000002'), key('0000000003')],
  })
})

async function mergeWith(chosen: object) {
  const versionOf = async (id: string) => (await db.record.findUniqueOrThrow({ where: { id } })).version
  const versions = { survivorVersion: await versionOf(survivorId), absorbedVersion: await versionOf(absorbedId) }
  return mergeOrganisations(admin, mergeInput.parse({ survivorId, absorbedId, ...versions, ...chosen }))
}
async function standing() {
  const { seatRegionId, regionIds, identifiers } = await snapshotPartner(db, survivorId)
  return { seatRegionId, regionIds: regionIds.toSorted(), keys: identifiers.map(({ value }) => value) }
}
const sorted = (...ids: string[]) => ids.toSorted()

test('keys, seat and regions of both are laid side by side', async () => {
  const pair = await comparePair(admin, { survivorId, absorbedId })
  expect(pair?.survivor).toMatchObject({ seatRegion: 'Hills', regions: ['Hills', 'Plains'] })
  expect(pair?.absorbed).toMatchObject({ seatRegion: 'Shore', regions: ['Plains', 'Shore'] })
  expect(pair?.absorbed.identifiers.map(({ value }) => value)).toEqual(['0000000002', '0000000003'])
})

test('where nothing is chosen keys and regions of both hold, each once', async () => {
  await mergeWith({})
  expect(await standing()).toEqual({
    seatRegionId: regions.hills,
    regionIds: sorted(regions.hills, regions.plains, regions.shore),
    keys: ['0000000001', '0000000002', '0000000003'],
  })
})

test.each(['survivor', 'absorbed'] as const)(
  'those of one of the two are taken alone: %s; undoing gives all back',
  async (side) => {
    const before = await standing()
    const { id } = await mergeWith({ seatRegionId: side, identifiers: side, regions: side })
    const { hills, plains, shore } = regions
    expect(await standing()).toEqual(
      side === 'survivor'
        ? { seatRegionId: hills, regionIds: sorted(hills, plains), keys: ['0000000001', '0000000002'] }
        : { seatRegionId: shore, regionIds: sorted(plains, shore), keys: ['0000000002', '0000000003'] },
    )
    await undoMerge(admin, id)
    expect(await standing()).toEqual(before)
  },
)
