import { expect, test } from 'vitest'
import { ownPlaces, places } from '@/lib/merge/writing/places'
import { rowsOf } from '../support/database'

const keysTo = (table: string) =>
  rowsOf<{ name: string; field: string }>(
    `SELECT relation.relname AS name, field.attname AS field FROM pg_constraint link
     JOIN pg_class relation ON relation.oid = link.conrelid
     JOIN pg_attribute field ON field.attrelid = link.conrelid AND field.attnum = ANY (link.conkey)
     WHERE link.contype = 'f' AND link.confrelid = $1::regclass ORDER BY 1, 2`,
    [`desk."${table}"`],
  )
const told = ({ name, field }: { name: string; field: string }) => `${name}.${field}`

test('a merge handles every foreign key that leads to an organisation', async () => {
  const keys = await keysTo('Organisation')
  const own: readonly string[] = ownPlaces
  // A new one belongs into `places` of lib/merge/writing, or into `ownPlaces` and the function desk.follow_merges.
  expect(keys.filter(({ name }) => !own.includes(name)).map(told)).toEqual(
    places.map(({ table, column }) => `${table}.${column}`).toSorted(),
  )
})

test('whatever names an organisation follows merges from then on', async () => {
  const triggers = await rowsOf<{ name: string; field: string }>(
    `SELECT relation.relname AS name, substring(trigger.tgname FROM '^follow_merge_(.*)$') AS field
     FROM pg_trigger trigger JOIN pg_class relation ON relation.oid = trigger.tgrelid
     WHERE trigger.tgname LIKE 'follow_merge_%'`,
  )
  // A migration that adds a column calls desk.follow_merges().
  expect(triggers.map(told).toSorted()).toEqual(places.map(({ table, column }) => `${table}.${column}`).toSorted())
})

test('what leads to the record of an organisation is known: a new table needs a decision', async () => {
  const tables = new Set((await keysTo('Record')).map(({ name }) => name))
  const nouns = [
    ...['Campaign', 'Codebook', 'Event', 'Gap', 'Organisation', 'Pilot', 'Platform', 'Practice', 'PressRelease'],
    ...['Project', 'Publication', 'Region', 'Round', 'Roundtable', 'Score'],
  ]
  // Moved: Enquiry. Joined: RecordLanguage, RecordSource. Ends with the absorbed one: the rest.
  const attached = [
    ...['Enquiry', 'Exemption', 'File', 'Funding', 'HeartbeatQuestion', 'LinkPlace', 'Presence', 'PreviewLink'],
    ...['RecordClaim', 'RecordLanguage', 'RecordSource', 'Response', 'ReviewStep', 'Revision', 'ScheduledPublication'],
  ]
  expect([...tables].toSorted()).toEqual([...nouns, ...attached].toSorted())
})
