import 'server-only'
import * as z from 'zod'
import type { Locale } from '@/lib/language/rules'
import type { Near } from '@/lib/practice/rules'
import { bodies } from '@/lib/publishing/kinds'
import { type Card, cardColumns, documentColumns, type PublicDocument, parseCard, parseDocument } from './documents'
import { readPublic } from './pool'

/** How many practices are compared with one. */
const mostCompared = 24

/** Another practice, with what makes it comparable. */
export type Neighbour = Near & { card: Card }
export type Nearby = {
  /** Roundtables that exchanged the practice and practices modelled on it, the earliest first. */
  naming: PublicDocument[]
  neighbours: Neighbour[]
}

const neighbour = z.object({ facets: z.array(z.string()), likeSetting: bodies.region.shape.setting })
const answer = z.object({ naming: z.array(z.unknown()), neighbours: z.array(z.unknown()) })

const having = (facets: readonly string[], ...names: string[]) =>
  facets.filter((facet) => names.includes(facet.slice(0, facet.indexOf(':'))))

/**
 * What names a practice, and practices that answer its gaps, were modelled on it or it on them, or share a theme: those
 * that `similarTo` puts first, a bounded number. One statement, because a page of a record costs at most three.
 */
export async function findNearby(
  { id, facets }: { id: string; facets: readonly string[] },
  locale: Locale,
): Promise<Nearby> {
  const [region] = having(facets, 'region')
  const [row] = await readPublic(
    `WITH own AS (
      SELECT facet AS setting FROM pub.document, unnest(facets) AS facet
      WHERE locale = $1 AND id = $7::uuid AND facet LIKE 'setting:%'),
    alike AS (
      SELECT array_agg('region:' || id) AS regions FROM pub.document
      WHERE locale = $1 AND kind = 'region' AND facets && ARRAY(SELECT setting FROM own)),
    naming AS (
      SELECT ${documentColumns} FROM pub.document
      WHERE locale = $1 AND kind IN ('roundtable', 'practice') AND facets @> ARRAY['practice:' || $2]
      ORDER BY happened_on NULLS LAST, published_at, title, id LIMIT 500),
    neighbours AS (
      SELECT ${cardColumns}, facets,
        CASE WHEN facets && alike.regions THEN (SELECT substr(setting, 9) FROM own) END AS "likeSetting"
      FROM pub.document, alike
      WHERE locale = $1 AND kind = 'practice' AND id::text <> $2
        AND (facets && ($3::text[] || $4::text[] || ARRAY['practice:' || $2]) OR id = ANY ($6::uuid[]))
      ORDER BY facets && $3 DESC, (facets @> ARRAY['practice:' || $2] OR id = ANY ($6::uuid[])) DESC,
        (facets && $4 AND facets && (coalesce(alike.regions, '{}') || $8::text[])) DESC, facets && $5 DESC,
        published_at DESC, id LIMIT ${mostCompared})
    SELECT (SELECT coalesce(json_agg(naming), '[]') FROM naming) AS naming,
      (SELECT coalesce(json_agg(neighbours), '[]') FROM neighbours) AS neighbours`,
    [
      locale,
      id,
      having(facets, 'gap'),
      having(facets, 'theme'),
      having(facets, 'group'),
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
