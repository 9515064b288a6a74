import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import type { Saved } from '@/lib/publishing/records'
import { eraseRoundtable, publishRoundtable, recordRoundtable } from '@/lib/roundtable/mutations'
import { asLogin, resetDatabase, rowsOf } from '../support/database'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'

const canary = 'Participant-3f9c27'
let admin: Actor
let place: Awaited<ReturnType<typeof aPlatform>>
let saved: Saved

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  saved = await recordRoundtable(admin, aRoundtable(place))
  await asLogin('admin', (client) =>
    client.query(
      `INSERT INTO desk."Participant" (id, "roundtableId", name, contact, "keepUntil") VALUES (gen_random_uuid(), $1, $2, $2, '2030-01-01')`,
      [saved.id, canary],
    ),
  )
  await publishRoundtable(admin, saved)
})

const seenByWeb = (organisations?: string) =>
  asLogin('web', async (client) => {
    await client.query('BEGIN')
    if (organisations) await client.query(`SELECT set_config('app.organisations', $1, true)`, [organisations])
    const { rowCount } = await client.query('SELECT 1 FROM desk."Participant"')
    await client.query('ROLLBACK')
    return rowCount
  })

test('people in the room are in no public document, no revision, no outbox and no audit event', async () => {
  const places = [
    'pub.document',
    'pub.change',
    'desk."Revision"',
    'desk."OutboxMessage"',
    'desk."AuditEvent"',
    'desk."IdempotencyKey"',
  ]
  for (const table of places) {
    const rows = await rowsOf(`SELECT 1 FROM ${table} AS held WHERE held::text LIKE $1`, [`%${canary}%`])
    expect(rows, table).toEqual([])
  }
})

test('a transaction sees them only where it names the organisation whose roundtable it is', async () => {
  expect(await seenByWeb()).toBe(0)
  expect(await seenByWeb(place.stranger)).toBe(0)
  expect(await seenByWeb(`${place.stranger},${place.host}`)).toBe(1)
})

test('they go with their roundtable', async () => {
  await eraseRoundtable(admin, saved, false)
  expect(await rowsOf('SELECT 1 FROM desk."Participant"')).toEqual([])
})
