import { beforeAll, expect, test } from 'vitest'
import { firstContent } from '@/prisma/seed/first-content'
import { rowsOf } from '@/tests/support/database'

beforeAll(firstContent, 120_000)

/** What the collected facts about SHARE SIRA hold. */
const known = {
  partners: 18,
  regions: 10,
  platforms: 10,
  roundtables: 25,
  practices: 19,
  gaps: 27,
  ideas: 3,
}

const ofShare = `(SELECT id FROM desk."Project" WHERE acronym = 'SHARE SIRA')`
const count = async (what: string) => (await rowsOf<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n

const counted = async () => ({
  partners: await count(`desk."ProjectPartner" WHERE "projectId" = ${ofShare}`),
  regions: await count('desk."Region"'),
  platforms: await count(`desk."Platform" WHERE "projectId" = ${ofShare}`),
  roundtables: await count('desk."Roundtable"'),
  practices: await count('desk."Practice"'),
  gaps: await count('desk."Gap"'),
  ideas: await count(`desk."Pilot" WHERE stage = 'idea'`),
})

test('nothing that is known about SHARE SIRA is missing', async () => {
  expect(await counted()).toEqual(known)
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
