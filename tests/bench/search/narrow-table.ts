import type pg from 'pg'
import type { Choice, Question } from '@/lib/search/question'

/** The facets that are counted, and those of them of which a record may have several values. */
const counted = ['country', 'year', 'evidence', 'theme', 'group', 'language'] as const
type Counted = (typeof counted)[number]
const several: readonly Counted[] = ['theme', 'group', 'language']

/**
 * The floor: what PostgreSQL can be asked at the least for the same answer. One narrow row for each record with all its
 * words in all its languages, facets as small integers. It knows no other forms of a word, no spelling and no concept.
 */
export async function makeNarrowTable(client: pg.Client): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS bench CASCADE')
  for (const statement of statements) await client.query(statement)
}

const statements = [
  'CREATE SCHEMA bench',
  `CREATE TABLE bench.text AS
    SELECT DISTINCT ON (id, body->>'language') id, body->>'language' AS language, title, summary,
      (SELECT string_agg(piece #>> '{}', ' ') FROM jsonb_path_query(body, '$.**.text ? (@.type() == "string")') piece) AS rest
    FROM pub.document ORDER BY id, body->>'language', locale`,
  `CREATE TABLE bench.value AS
    SELECT name, value, (row_number() OVER (PARTITION BY name ORDER BY value))::smallint AS number FROM (
      SELECT DISTINCT split_part(facet, ':', 1) AS name, split_part(facet, ':', 2) AS value
      FROM pub.document, unnest(facets) facet WHERE split_part(facet, ':', 1) IN ('country', 'year', 'evidence', 'theme', 'group')
      UNION SELECT 'language', language FROM bench.text) found`,
  `CREATE TABLE bench.narrow AS
    SELECT (row_number() OVER (ORDER BY id))::int AS id, words, day, country, year, evidence, theme, "group", language
    FROM (SELECT id, setweight(to_tsvector('simple', public.unaccent(string_agg(title, ' '))), 'A')
        || setweight(to_tsvector('simple', public.unaccent(string_agg(summary, ' '))), 'B')
        || setweight(to_tsvector('simple', public.unaccent(coalesce(string_agg(rest, ' '), ''))), 'C') AS words
      FROM bench.text GROUP BY id) word
    JOIN (SELECT id, array_agg(number) AS language
      FROM bench.text JOIN bench.value ON name = 'language' AND value = language GROUP BY id) written USING (id)
    JOIN (SELECT id, happened_on AS day,
        max(number) FILTER (WHERE name = 'country') AS country, max(number) FILTER (WHERE name = 'year') AS year,
        max(number) FILTER (WHERE name = 'evidence') AS evidence,
        array_agg(number) FILTER (WHERE name = 'theme') AS theme, array_agg(number) FILTER (WHERE name = 'group') AS "group"
      FROM pub.document LEFT JOIN unnest(facets) facet ON true
      LEFT JOIN bench.value ON name = split_part(facet, ':', 1) AND value = split_part(facet, ':', 2)
      WHERE locale = 'en' GROUP BY id, happened_on) carried USING (id)`,
  'CREATE INDEX ON bench.narrow USING gin (words)',
  'VACUUM ANALYZE bench.narrow',
]

export type NarrowAnswer = { total: number; hits: number; values: number }
export type Narrow = { ask: (question: Question) => Promise<NarrowAnswer> }

/** Asks the narrow table over one connection: hits of one page in their order, how many in all, six facets. */
export async function openNarrow(client: pg.Client): Promise<Narrow> {
  const { rows } = await client.query<{ name: string; value: string; number: number }>('SELECT * FROM bench.value')
  const numbers = new Map(rows.map(({ name, value, number }) => [`${name}:${value}`, number]))
  // A plan for every question would cost more than most answers.
  await client.query('SET plan_cache_mode = force_generic_plan')
  return {
    ask: async (question) => {
      const found = await client.query<{ name: string; count: string }>(statementFor(question, numbers))
      const of = (name: string) => found.rows.filter((row) => row.name === name)
      const hits = of('hit').length
      return { total: Number(of('total')[0]?.count ?? 0), hits, values: found.rows.length - hits - 1 }
    },
  }
}

function statementFor({ words, choices, page, limit }: Question, numbers: ReadonlyMap<string, number>) {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const asked = words === '' ? '' : `websearch_to_tsquery('simple', public.unaccent(${given(words)}))`
  const chosen = counted.filter((name) => choices[name].include.length + choices[name].exclude.length > 0)
  const passes = chosen.map((name) => `${passOf(name, choices[name], { numbers, given })} AS in_${name}`)
  const others = (left?: Counted) =>
    ['true', ...chosen.filter((name) => name !== left).map((name) => `in_${name}`)].join(' AND ')
  const failing = chosen.map((name) => `(NOT in_${name})::int`).join(' + ')
  const order = `${asked === '' ? '' : 'rank DESC, '}day DESC NULLS LAST, id`
  const text = `
    WITH judged AS (
      SELECT ${['*', ...passes].join(', ')}${asked === '' ? '' : `, ts_rank(words, ${asked}) AS rank`} FROM bench.narrow
      ${asked === '' ? '' : `WHERE words @@ ${asked}`}
    ), matched AS MATERIALIZED (
      SELECT id, day, ${[...counted.map((name) => `"${name}"`), ...chosen.map((name) => `in_${name}`)].join(', ')}
        ${asked === '' ? '' : ', rank'} FROM judged ${chosen.length < 2 ? '' : `WHERE ${failing} <= 1`}
    )
    SELECT 'total' AS name, NULL::int AS value, count(*) FROM matched WHERE ${others()}
    UNION ALL (SELECT 'hit', id, 0 FROM matched WHERE ${others()} ORDER BY ${order} LIMIT ${limit} OFFSET ${(page - 1) * limit})
    ${counted.map((name) => countsOf(name, others(name))).join('\n')}`
  return { name: nameOf(text), text, values }
}

type Given = { numbers: ReadonlyMap<string, number>; given: (value: unknown) => string }

function passOf(name: Counted, { include, exclude }: Choice, { numbers, given }: Given) {
  const numbered = (all: readonly string[]) => given(all.map((value) => numbers.get(`${name}:${value}`) ?? -1))
  const has = (all: readonly string[]) =>
    several.includes(name)
      ? `coalesce("${name}" && ${numbered(all)}::smallint[], false)`
      : `coalesce("${name}" = ANY (${numbered(all)}::smallint[]), false)`
  const parts = [...(include.length > 0 ? [has(include)] : []), ...(exclude.length > 0 ? [`NOT ${has(exclude)}`] : [])]
  return `(${parts.join(' AND ')})`
}

const countsOf = (name: Counted, condition: string) =>
  several.includes(name)
    ? `UNION ALL SELECT '${name}', value, count(*) FROM matched, unnest("${name}") value WHERE ${condition} GROUP BY value`
    : `UNION ALL SELECT '${name}', "${name}", count(*) FROM matched WHERE ${condition} GROUP BY "${name}"`

const names = new Map<string, string>()
/** Statements of the same form are planned once. */
function nameOf(text: string): string {
  const found = names.get(text) ?? `narrow ${names.size}`
  names.set(text, found)
  return found
}
