import 'server-only'
import * as z from 'zod'
import type { Locale } from '@/lib/language/rules'
import type { Near } from '@/lib/practice/rules'
import { bodies } from '@/lib/publishing/kinds'
import { type Card, cardColumns, documentColumns, type PublicDocument, parseCard, parseDocument } from './documents'
import { readPublic } from './pool'

/** How many practices are compared with one for each reason: more than are shown, so that the best of them come first. */
const mostForAReason = 12
/** Regions of one setting may be hundreds: of the practices of a theme only so many are asked for theirs. */
const mostLookedThrough = 500

/** Another practice, with what makes it comparable. */
export type Neighbour = Near & { card: Card }
export type Nearby = {
  /** Roundtables that exchanged the practice and practices modelled on it, the earliest first. */
  naming: PublicDocument[]
  neighbours: Neighbour[]
}

const neighbour = z.object({ facets: z.array(z.string()), likeSetting: bodies.region.shape.setting })
const answer = z.object({ naming: z.array(z.unknown()), neighbours: z.array(z.unknown()) })

const having = (facets: readonly string[], name: string) => facets.filter((facet) => facet.startsWith(`${name}:`))

/** Practices of which something is true, as many as are compared for one reason; $1 is the language, $2 the practice. */
const some = (condition: string) =>
  `(SELECT id FROM pub.document WHERE locale = $1 AND kind = 'practice' AND id <> $2::uuid AND ${condition}
    LIMIT ${mostForAReason})`

/**
 * What names a practice, and practices that may be like it, some for each reason of `similarTo`: a bounded number, however
 * many share a theme. One statement, because a page of a record costs at most three.
 */
export async function findNearby(
  { id, facets }: { id: string; facets: readonly string[] },
  locale: Locale,
): Promise<Nearby> {
  const [region] = having(facets, 'region')
  const [row] = await readPublic(
    `WITH own AS (
      SELECT facet AS setting FROM pub.document, unnest(facets) AS facet
      WHERE locale = $1 AND id = $8::uuid AND facet LIKE 'setting:%'),
    alike AS MATERIALIZED (
      SELECT 'region:' || id AS facet FROM pub.document
      WHERE locale = $1 AND kind = 'region' AND facets && ARRAY(SELECT setting FROM own)),
    themed AS MATERIALIZED (
      SELECT id, facets FROM pub.document WHERE locale = $1 AND kind = 'practice' AND facets && $5::text[]
      LIMIT ${mostLookedThrough}),
    naming AS (
      SELECT ${documentColumns} FROM pub.document
      WHERE locale = $1 AND kind IN ('roundtable', 'practice') AND facets @> ARRAY[$3]
      ORDER BY happened_on NULLS LAST, published_at, title, id LIMIT 500),
    chosen AS (
      ${some('facets && $4::text[]')}
      UNION ${some('id = ANY ($7::uuid[])')}
      UNION ${some('facets @> ARRAY[$3]')}
      UNION ${some('facets && $5::text[] AND facets && $9::text[]')}
      UNION (SELECT id FROM themed, unnest(facets) AS facet JOIN alike USING (facet)
        WHERE id <> $2::uuid LIMIT ${mostForAReason})
      UNION ${some('facets && $5::text[] AND facets && $6::text[]')}
      UNION ${some('facets && $5::text[]')}),
    neighbours AS (
      SELECT ${cardColumns}, facets,
        (SELECT substr(setting, 9) FROM own WHERE EXISTS (
          SELECT FROM unnest(facets) AS facet JOIN alike USING (facet))) AS "likeSetting"
      FROM chosen JOIN pub.document USING (id) WHERE locale = $1 ORDER BY published_at DESC, id)
    SELECT (SELECT coalesce(json_agg(naming), '[]') FROM naming) AS naming,
      (SELECT coalesce(json_agg(neighbours), '[]') FROM neighbours) AS neighbours`,
    [
      ...[locale, id, `practice:${id}`, having(facets, 'gap'), having(facets, 'theme'), having(facets, 'group')],
      having(facets, 'practice').map((facet) => facet.slice('practice:'.length)),
      region?.slice('region:'.length) ?? null,
      region ? [region] : [],
    ],
  )
  const { naming, neighbours } = answer.parse(row)
  return {
    naming: naming.map(parseDocument),
    neighbours: neighbours.map((one) => {
      const card = parseCard(one)
      return { ...neighbour.parse(one), id: card.id, card }
    }),
  }
}
