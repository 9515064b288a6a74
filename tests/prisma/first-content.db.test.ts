import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { firstContent } from '@/prisma/seed/first-content'
import { rowsOf } from '@/tests/support/database'

beforeAll(firstContent, 240_000)

/** What the collected facts about SHARE SIRA hold. */
const known = {
  partners: 18,
  regions: 10,
  platforms: 10,
  roundtables: 25,
  practices: 19,
  gaps: 30,
  pilots: 8,
  ideas: 3,
  events: 4,
  publications: 5,
}

type Collected = Record<
  'regions' | 'partners' | 'roundtables' | 'practices' | 'gaps' | 'pilots' | 'events' | 'resources',
  unknown[]
>
const collected = '../shared/data/share.json'

const ofShare = `(SELECT id FROM desk."Project" WHERE acronym = 'SHARE SIRA')`
const count = async (what: string) => (await rowsOf<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n

const counted = async () => ({
  partners: await count(`desk."ProjectPartner" WHERE "projectId" = ${ofShare}`),
  regions: await count('desk."Region"'),
  platforms: await count(`desk."Platform" WHERE "projectId" = ${ofShare}`),
  roundtables: await count('desk."Roundtable"'),
  practices: await count('desk."Practice"'),
  gaps: await count('desk."Gap"'),
  pilots: await count(`desk."Pilot" WHERE stage <> 'idea'`),
  events: await count(`desk."Event" WHERE "projectId" = ${ofShare}`),
  publications: await count(`desk."Publication" WHERE "projectId" = ${ofShare}`),
  ideas: await count(`desk."Pilot" WHERE stage = 'idea'`),
})

test.skipIf(!existsSync(collected))('the numbers here are those of the collected facts', () => {
  const facts = JSON.parse(readFileSync(collected, 'utf8')) as Collected
  const { partners, regions, roundtables, practices, gaps, pilots, events, resources } = facts
  const lists = { partners, regions, roundtables, practices, gaps, pilots, events, publications: resources }
  const lengths = Object.entries(lists).map(([kind, all]) => [kind, all.length])
  expect(known).toMatchObject(Object.fromEntries(lengths) as object)
})

test('nothing that is known about SHARE SIRA is missing', async () => {
  expect(await counted()).toEqual(known)
})

/** What the collected facts about NIEM hold. */
const knownOfNiem = {
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

const inNiem = `"projectId" = (SELECT id FROM desk."Project" WHERE acronym = 'NIEM')`

const countedOfNiem = async () => ({
  partners: await count(`desk."ProjectPartner" WHERE ${inNiem}`),
  dimensions: await count('desk."Dimension"'),
  indicators: await count('desk."Indicator"'),
  recalled: await count(`desk."Indicator" WHERE wording = 'recalled'`),
  rounds: await count(`desk."Round" WHERE ${inNiem}`),
  scores: await count('desk."Score"'),
  publications: await count(`desk."Publication" WHERE ${inNiem}`),
  events: await count(`desk."Event" WHERE ${inNiem}`),
  campaigns: await count(`desk."Campaign" WHERE ${inNiem}`),
  press: await count(`desk."PressRelease" WHERE ${inNiem}`),
})

test('nothing that is known about NIEM is missing', async () => {
  expect(await countedOfNiem()).toEqual(knownOfNiem)
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

test('every public fact says where it comes from', async () => {
  const silent = await rowsOf(
    `SELECT kind, title FROM pub.document WHERE coalesce(jsonb_array_length(body -> 'sources'), 0) = 0`,
  )
  expect(silent).toEqual([])
})

test('entering it again changes nothing', async () => {
  const state = () =>
    rowsOf(`SELECT
      (SELECT count(*)::int FROM desk."Record") AS records,
      (SELECT count(*)::int FROM desk."Revision") AS revisions,
      (SELECT count(*)::int FROM desk."AuditEvent") AS events,
      (SELECT md5(string_agg(md5(document::text), '' ORDER BY document::text)) FROM pub.document document) AS documents`)
  const before = await state()
  await firstContent()
  expect(await state()).toEqual(before)
}, 60_000)
