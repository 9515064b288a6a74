import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { organisationNames } from '@/lib/partner/queries'
import { type Candidate, type Likeness, likenessOf, worthAsking } from './rules'

/** Two organisations that may be one; of both the one with more behind it comes first. */
export type Duplicate = Likeness & {
  one: { id: string; name: string; records: number }
  other: { id: string; name: string; records: number }
}

/** More than this nobody looks through at a time; the likeliest come first. */
const mostShown = 100
/** Pairs that are worth a closer look, by a first look of the database. */
const mostCompared = 3000
/** A word in more names than this brings nobody together. */
const mostBearers = 25

/** Pairs of organisations that may be one, the likeliest first, without those that were told apart. */
export async function listDuplicates(actor: Actor): Promise<Duplicate[]> {
  if (!can.keepPortal(actor)) return []
  const pairs = await listCandidates()
  const candidates = await loadCandidates([...new Set(pairs.flatMap(({ one, other }) => [one, other]))])
  const found = pairs
    .flatMap(({ one, other }) => {
      const [mine, theirs] = [candidates.get(one), candidates.get(other)]
      return mine && theirs ? [{ one, other, ...likenessOf(mine, theirs) }] : []
    })
    .filter(({ score }) => score >= worthAsking)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostShown)
  const ids = [...new Set(found.flatMap(({ one, other }) => [one, other]))]
  const [names, records] = await Promise.all([organisationNames(db, ids, actor.locale), countRecords(ids)])
  const told = (id: string) => ({ id, name: names.get(id) ?? '', records: records.get(id) ?? 0 })
  return found.map(({ one, other, ...likeness }) => {
    const [first, second] = (records.get(one) ?? 0) >= (records.get(other) ?? 0) ? [one, other] : [other, one]
    return { ...likeness, one: told(first), other: told(second) }
  })
}

type Pair = { one: string; other: string }

/**
 * Pairs that have something rare in common: a word of a name or its beginning, the letters a name is shortened to, a
 * site. Blocking keeps ten thousand organisations from being fifty million pairs; trigrams sort out what is left.
 */
const listCandidates = (): Promise<Pair[]> =>
  db.$transaction(
    async (tx) => {
      // Asked by a few people a few times a year, and of everything there is.
      await tx.$executeRaw`SELECT set_config('statement_timeout', '30s', true)`
      return candidatePairs(tx)
    },
    { timeout: 40_000 },
  )

const candidatePairs = (tx: Transaction) => tx.$queryRaw<Pair[]>`
  WITH name AS MATERIALIZED (
    SELECT name."organisationId" AS id, lower(public.unaccent(name.name)) AS name
    FROM desk."OrganisationName" name JOIN desk."Record" record ON record.id = name."organisationId" AND record."deletedAt" IS NULL),
  word AS MATERIALIZED (
    SELECT DISTINCT id, word FROM name, regexp_split_to_table(name, '[^[:alnum:]]+') AS word WHERE length(word) >= 3),
  initial AS (
    SELECT id, string_agg(left(word, 1), '' ORDER BY place) AS word
    FROM (SELECT id, name, word, place FROM name, regexp_split_to_table(name, '[^[:alnum:]]+') WITH ORDINALITY AS part (word, place)) part
    WHERE word <> '' GROUP BY id, name HAVING count(*) BETWEEN 3 AND 8),
  heavy AS (
    SELECT id, string_agg(left(word, 1), '' ORDER BY place) AS word
    FROM (SELECT id, name, word, place FROM name, regexp_split_to_table(name, '[^[:alnum:]]+') WITH ORDINALITY AS part (word, place)) part
    WHERE length(word) > 3 GROUP BY id, name HAVING count(*) BETWEEN 3 AND 8),
  site AS (
    SELECT id, substring(lower(website) FROM '^https?://(?:www[0-9]?\\.)?([^/:?#]+)') AS host FROM desk."Organisation" WHERE website IS NOT NULL),
  key AS MATERIALIZED (
    SELECT id, 'w' || word AS key FROM word
    UNION SELECT id, 'b' || left(word, 5) FROM word WHERE length(word) >= 6
    UNION SELECT id, 'w' || word FROM initial
    UNION SELECT id, 'w' || word FROM heavy
    UNION SELECT "organisationId", 'i' || scheme::text || ':' || lower(value) FROM desk."OrganisationIdentifier"
    UNION SELECT id, 's' || host FROM site WHERE host IS NOT NULL),
  rare AS (SELECT key, count(*) AS bearers FROM key GROUP BY key HAVING count(*) BETWEEN 2 AND ${mostBearers}),
  met AS (
    SELECT mine.id AS one, theirs.id AS other, sum(1.0 / rare.bearers) AS common, bool_or(left(rare.key, 1) IN ('s', 'i')) AS has_site
    FROM rare JOIN key mine USING (key) JOIN key theirs USING (key)
    WHERE mine.id < theirs.id GROUP BY 1, 2),
  closest AS MATERIALIZED (SELECT * FROM met ORDER BY has_site DESC, common DESC, one, other LIMIT ${mostCompared * 4}),
  every AS MATERIALIZED (SELECT id, string_agg(name, ' ' ORDER BY name) AS names FROM name GROUP BY id)
  SELECT closest.one::text AS one, closest.other::text AS other FROM closest
  JOIN every mine ON mine.id = closest.one JOIN every theirs ON theirs.id = closest.other
  WHERE NOT EXISTS (
    SELECT FROM desk."DistinctPair" pair WHERE pair."oneId" = closest.one AND pair."otherId" = closest.other)
  ORDER BY closest.has_site DESC,
    closest.common + greatest(public.word_similarity(mine.names, theirs.names), public.word_similarity(theirs.names, mine.names)) DESC,
    closest.one, closest.other
  LIMIT ${mostCompared}`

async function loadCandidates(ids: readonly string[]): Promise<Map<string, Candidate>> {
  const rows = await db.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, website: true, countryCode: true },
      names: { select: { name: true } },
      identifiers: { select: { scheme: true, value: true } },
      projectRoles: { select: { projectId: true } },
      platforms: { select: { platformId: true } },
    },
  })
  return new Map(
    rows.map(({ id, website, countryCode, names, identifiers, projectRoles, platforms }) => [
      id,
      {
        ...{ id, website, countryCode },
        identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
        names: names.map(({ name }) => name),
        surroundings: [
          ...projectRoles.map(({ projectId }) => projectId),
          ...platforms.map(({ platformId }) => platformId),
        ],
      },
    ]),
  )
}

async function countRecords(ids: readonly string[]): Promise<Map<string, number>> {
  const counts = await db.record.groupBy({
    by: ['organisationId'],
    where: { organisationId: { in: [...ids] }, deletedAt: null },
    _count: true,
  })
  return new Map(counts.map(({ organisationId, _count }) => [organisationId, _count]))
}
