import fc from 'fast-check'
import type pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { mergeOrganisations, undoMerge } from '@/lib/merge/mutations'
import { gatherings, sides } from '@/lib/merge/rules'
import { mergeInput } from '@/lib/merge/schema'
import { asLogin, resetDatabase } from '../support/database'
import { aWorldToMerge } from '../support/merging-world'

/** What tells of the merging itself. */
const apart = ['AuditEvent', 'OutboxMessage', 'Merge', 'MergeMove', 'change', 'generation', 'IdempotencyKey']

/** Of every table, how many rows there are and what they say together. */
async function fingerprintOf(client: pg.Client) {
  const tables = await client.query<{ schemaname: string; tablename: string }>(
    `SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('desk', 'pub') AND tablename <> ALL ($1) ORDER BY 1, 2`,
    [apart],
  )
  const sql = tables.rows
    .map(
      ({ schemaname, tablename }) =>
        `SELECT '${tablename}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(one::text, 0)), 0) AS hash FROM ${schemaname}."${tablename}" one`,
    )
    .join(' UNION ALL ')
  // A statement over so many tables takes longer to plan than to carry out: planned once, by its name.
  return async () => {
    const { rows } = await client.query<{ name: string; hash: string }>({ name: 'fingerprint', text: sql })
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
  }
}

beforeEach(resetDatabase)

// A thousand in all. The cost of one grows with the world it happens in: most happen in a small one, where any two
// organisations meet as often.
test.each([
  { organisations: 8, cases: 900 },
  { organisations: 16, cases: 100 },
])(
  'merging any two of $organisations organisations and undoing it leaves everything as it was, in $cases cases',
  { timeout: 900_000 },
  async ({ cases, ...size }) => {
    const { admin, organisations } = await aWorldToMerge(size)
    await asLogin('admin', async (client) => {
      const fingerprint = await fingerprintOf(client)
      const fields = await client.query<{ name: string; field: string }>(referring)
      const counts = fields.rows.map(
        ({ name, field }) =>
          `(SELECT count(*) FROM desk."${name}" WHERE "${field}" = $1::uuid ${name === 'Record' ? 'AND id <> $1::uuid' : ''})`,
      )
      const strays = {
        name: 'strays',
        text: `SELECT (${counts.join(' + ')})::int AS rows,
          (SELECT count(*) FROM pub.document WHERE strpos(document::text, $1::text) > 0)::int AS mentions`,
      }
      const before = await fingerprint()
      const told = { merged: 0, refused: 0 }
      const anySide = fc.constantFrom(...sides)
      const choice = fc.record({
        survivor: fc.nat({ max: organisations.length - 1 }),
        step: fc.integer({ min: 1, max: organisations.length - 1 }),
        ...{ names: anySide, kind: anySide, countryCode: anySide, website: anySide },
        ...{
          seatRegionId: anySide,
          identifiers: fc.constantFrom(...gatherings),
          regions: fc.constantFrom(...gatherings),
        },
        texts: fc.record({ en: anySide, pl: anySide }, { requiredKeys: [] }),
      })
      await fc.assert(
        fc.asyncProperty(choice, async ({ survivor, step, ...chosen }) => {
          const survivorId = organisations[survivor] ?? ''
          const absorbedId = organisations[(survivor + step) % organisations.length] ?? ''
          const versions = await db.record.findMany({ where: { id: { in: [survivorId, absorbedId] } } })
          const versionOf = (id: string) => versions.find((one) => one.id === id)?.version
          const input = mergeInput.parse({
            ...{ ...chosen, survivorId, absorbedId },
            ...{ survivorVersion: versionOf(survivorId), absorbedVersion: versionOf(absorbedId) },
          })
          const merged = await mergeOrganisations(admin, input).catch((error: unknown) => {
            if (error instanceof AppError) return error.reason
            throw error
          })
          if (typeof merged !== 'object') {
            // The addresses of what is public must lead somewhere.
            expect(merged).toBe('survivor_not_public')
            told.refused += 1
            return
          }
          expect((await client.query(strays, [absorbedId])).rows).toEqual([{ rows: 0, mentions: 0 }])
          expect(await undoMerge(admin, merged.id)).toEqual({ id: merged.id, left: 0 })
          expect(await fingerprint()).toEqual(before)
          told.merged += 1
        }),
        { numRuns: cases, seed: 20_261_122, endOnFailure: true },
      )
      expect(told.merged + told.refused).toBe(cases)
      expect(told.merged).toBeGreaterThan(cases * 0.7)
    })
  },
)

const referring = `
  SELECT relation.relname AS name, field.attname AS field FROM pg_constraint link
  JOIN pg_class relation ON relation.oid = link.conrelid
  JOIN pg_attribute field ON field.attrelid = link.conrelid AND field.attnum = link.conkey[1]
  WHERE link.contype = 'f' AND link.confrelid = 'desk."Organisation"'::regclass
    AND relation.relname NOT IN ('OrganisationName', 'OrganisationTranslation', 'OrganisationChange',
      'OrganisationIdentifier', 'OrganisationRegion', 'DistinctPair')`
