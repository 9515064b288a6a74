import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { enteringAs } from '@/prisma/seed/entering'
import { enterNiem } from '@/prisma/seed/niem'
import { rowsOf } from '@/tests/support/database'

beforeAll(async () => {
  const person = await db.person.create({ data: { kind: 'system', name: 'First content' } })
  const actor: Actor = {
    ...{ personId: person.id, name: person.name, locale: 'en', kind: 'system' },
    ...{ isPortalAdmin: false, isDisabled: false, memberships: [] },
  }
  const entering = enteringAs(actor)
  await entering.enter('partner', [
    {
      key: 'amif',
      input: (language) => ({
        ...{ language, kind: 'public_fund', countryCode: null, website: null, sources: [], summary: 'Fund' },
        names: [{ kind: 'official', language: 'en', name: 'AMIF' }],
      }),
    },
  ])
  await enterNiem(entering)
}, 120_000)

const known = {
  partners: 26,
  dimensions: 13,
  indicators: 80,
  recalled: 72,
  rounds: 3,
  scores: 20,
  publications: 40,
  events: 20,
  campaigns: 1,
  press: 1,
}

const ofNiem = `(SELECT id FROM desk."Project" WHERE acronym = 'NIEM')`
const count = async (what: string) => (await rowsOf<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n

const counted = async () => ({
  partners: await count(`desk."ProjectPartner" WHERE "projectId" = ${ofNiem}`),
  dimensions: await count('desk."Dimension"'),
  indicators: await count('desk."Indicator"'),
  recalled: await count(`desk."Indicator" WHERE wording = 'recalled'`),
  rounds: await count(`desk."Round" WHERE "projectId" = ${ofNiem}`),
  scores: await count('desk."Score"'),
  publications: await count(`desk."Publication" WHERE "projectId" = ${ofNiem}`),
  events: await count(`desk."Event" WHERE "projectId" = ${ofNiem}`),
  campaigns: await count(`desk."Campaign" WHERE "projectId" = ${ofNiem}`),
  press: await count(`desk."PressRelease" WHERE "projectId" = ${ofNiem}`),
})

test('nothing that is known about NIEM is missing', async () => {
  expect(await counted()).toEqual(known)
})

test('a score is the one its sources state, and rests on each of them', async () => {
  const found = await rowsOf(
    `SELECT title, body -> 'value' AS value, jsonb_array_length(body -> 'sources') AS sources FROM pub.document
     WHERE kind = 'score' AND title IN ('Poland 2021, overall score', 'Polska 2021, wynik ogólny') ORDER BY title`,
  )
  expect(found).toEqual([
    { title: 'Poland 2021, overall score', value: 36.9, sources: 2 },
    { title: 'Polska 2021, wynik ogólny', value: 36.9, sources: 2 },
  ])
})

test('no address of a person is public', async () => {
  const told = await rowsOf(`SELECT kind, title FROM pub.document d WHERE d::text ~ '[[:alnum:]._-]+@[[:alnum:]-]+\\.'`)
  expect(told).toEqual([])
})
