import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import { recordPractice } from '@/lib/practice/mutations'
import { similarTo } from '@/lib/practice/rules'
import { practiceInput } from '@/lib/practice/schema'
import { findDocument } from '@/lib/public/documents'
import { findNearby } from '@/lib/public/nearby'
import { openPublicPool } from '@/lib/public/pool'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRegion } from '@/lib/region/mutations'
import { regionInput } from '@/lib/region/schema'
import { recordRoundtable } from '@/lib/roundtable/mutations'
import { portalProcess } from '@/server/process'
import { resetDatabase } from '../support/database'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'

let admin: Actor
let place: Awaited<ReturnType<typeof aPlatform>>
const ids: Record<string, string> = {}

const basis = { language: 'en', sources: [] }
async function aRegion(name: string, setting: 'rural' | 'urban') {
  const input = { ...basis, organisationId: place.host, countryCode: 'PL', setting, nutsCodes: [], name, summary: '' }
  const saved = await recordRegion(admin, regionInput.parse({ ...input, description: '' }))
  await publishRecord(admin, { kind: 'region', ...saved })
  return saved.id
}
async function aPractice(title: string, more: object) {
  const input = practiceInput.parse({
    ...{ ...basis, organisationId: place.host, carriedOutById: null, regionId: null, place: null, started: null },
    ...{ themes: [], title, summary: '', problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '' },
    ...{ lessons: '', toCopyIt: '', ...more },
  })
  const saved = await recordPractice(admin, input)
  await publishRecord(admin, { kind: 'practice', ...saved })
  ids[title] = saved.id
  return saved.id
}

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  const pool = openPublicPool(process.env.DATABASE_PUBLIC_URL ?? '')
  portalProcess().publicPool = pool
  const [village, valley, city] = await Promise.all([
    aRegion('Village', 'rural'),
    aRegion('Valley', 'rural'),
    aRegion('City', 'urban'),
  ])
  const gap = await recordGap(
    admin,
    gapInput.parse({
      ...{ ...basis, organisationId: place.host, kind: 'gap', regionId: village, roundtableId: null },
      ...{ position: 0, themes: [], title: 'No flats', summary: '' },
    }),
  )
  await publishRecord(admin, { kind: 'gap', ...gap })
  const model = await aPractice('model', { themes: ['data'] })
  const facts = { themes: ['housing'], targetGroups: ['women'], regionId: village, adoptedFromId: model }
  const own = await aPractice('own', { ...facts, answersGapIds: [gap.id] })
  await aPractice('same theme', { themes: ['housing'], regionId: city })
  await aPractice('same people', { themes: ['housing'], targetGroups: ['women', 'children'], regionId: city })
  await aPractice('like region', { themes: ['housing'], regionId: valley })
  await aPractice('same region', { themes: ['housing'], regionId: village })
  await aPractice('copy', { adoptedFromId: own })
  await aPractice('same gap', { answersGapIds: [gap.id] })
  await aPractice('unlike', { themes: ['health'], targetGroups: ['women'], regionId: village })
  return () => pool.end()
}, 60_000)

const nearOwn = async () => {
  const document = await findDocument('practice', 'en', 'own')
  if (!document) throw new Error('it is not public')
  return { document, ...(await findNearby(document, 'en')) }
}

describe('practices near another', () => {
  test('are found and ranked by their reasons', async () => {
    const { document, neighbours } = await nearOwn()
    const found = similarTo(document, neighbours, 20)
    expect(found.map(({ practice, likeness }) => [practice.card.title, likeness.why])).toEqual([
      ...[['same gap', 'gap'] as const, ['model', 'model'] as const, ['copy', 'modelled'] as const],
      ...[['same region', 'region'] as const, ['like region', 'setting'] as const],
      ...[['same people', 'group'] as const, ['same theme', 'theme'] as const],
    ])
    expect(neighbours).toHaveLength(found.length)
    expect(found.find(({ likeness }) => likeness.why === 'setting')?.likeness).toMatchObject({ setting: 'rural' })
  })

  test('come with what names the practice: copies of it, and roundtables once they are public', async () => {
    await recordRoundtable(admin, aRoundtable(place, { practices: [{ title: 'own' }] }))
    const { naming } = await nearOwn()
    expect(naming.map(({ title }) => title)).toEqual(['copy'])
  })
})
