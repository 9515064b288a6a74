import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordPartner } from '@/lib/partner/mutations'
import { partnerInput } from '@/lib/partner/schema'
import { findArrival, findRedirect } from '@/lib/public/redirects'
import { publishRecord, withdrawRecord } from '@/lib/publishing/mutations'
import { leadAddresses, returnAddresses } from '@/lib/publishing/succession'
import { resetDatabase, rowsOf } from '../support/database'
import { anAdmin } from '../support/records'

let admin: Actor
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
})

async function aPublic(name: string) {
  const saved = await recordPartner(
    admin,
    partnerInput.parse({
      ...{ language: 'en', sources: [], kind: 'ngo', countryCode: 'PL', website: null, summary: '' },
      names: [{ kind: 'official', language: null, name }],
    }),
  )
  return publishRecord(admin, { kind: 'partner', ...saved })
}
const redirects = () => rowsOf('SELECT * FROM pub.redirect ORDER BY locale, slug')

test('the addresses of what was absorbed lead to where it is now, and say what was there', async () => {
  const [old, now] = [await aPublic('Old House'), await aPublic('New House')]
  const before = await db.$transaction(async (tx) =>
    leadAddresses(tx, { from: old.id, to: now.id, because: 'merged', since: '2024' }),
  )
  expect(before).toEqual([])
  await withdrawRecord(admin, { kind: 'partner', ...old, reason: 'merged' })
  expect(await findRedirect('en', '/en/partners/old-house')).toEqual({
    status: 301,
    location: '/en/partners/new-house?from=old-house',
  })
  expect(await findRedirect('en', '/api/v1/partners/old-house')).toEqual({
    status: 301,
    location: '/api/v1/partners/new-house',
  })
  const page = { kind: 'partner', id: now.id, locale: 'en' } as const
  expect(await findArrival(page, 'old-house')).toEqual({ because: 'merged', formerName: 'Old House', since: '2024' })
  expect(await findArrival(page, 'new-house')).toBeNull()
  expect(await findArrival({ ...page, id: old.id }, 'old-house')).toBeNull()

  // What absorbed it is absorbed itself: both addresses lead on, the first still says what was there.
  const last = await aPublic('Last House')
  const led = await db.$transaction((tx) =>
    leadAddresses(tx, { from: now.id, to: last.id, because: 'merged', since: null }),
  )
  await withdrawRecord(admin, { kind: 'partner', ...now, reason: 'merged' })
  const on = { ...page, id: last.id }
  expect(await findArrival(on, 'old-house')).toMatchObject({ formerName: 'Old House' })
  expect(await findArrival(on, 'new-house')).toMatchObject({ formerName: 'New House', since: null })

  // And back again.
  await publishRecord(admin, { kind: 'partner', ...now })
  await db.$transaction((tx) => returnAddresses(tx, led))
  expect(await findRedirect('en', '/en/partners/old-house')).toMatchObject({
    location: '/en/partners/new-house?from=old-house',
  })
  expect(await redirects()).toHaveLength(2)
})

test('the address of what was withdrawn without a successor is gone', async () => {
  const old = await aPublic('Gone House')
  await withdrawRecord(admin, { kind: 'partner', ...old, reason: 'mistake' })
  expect(await findRedirect('en', '/en/partners/gone-house')).toEqual({ status: 410 })
})
