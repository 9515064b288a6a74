import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { folded } from '@/lib/language/folding'

// The one place that knows when a name is an organisation's: every name it goes or went by, in any language, whatever
// the capitals, accents and signs, with or without a short name in brackets (`desk.name_keys`).

/** An organisation that goes or went by a name that was asked for. */
export type Bearer = { name: string; id: string; isOfficial: boolean }

/** Whose names these are, as they were asked for. One statement, whoever may see it. */
export const bearersOf = (tx: Transaction, names: readonly string[]): Promise<Bearer[]> =>
  names.length === 0
    ? Promise.resolve([])
    : tx.$queryRaw<Bearer[]>`
        SELECT asked.name, called."organisationId"::text AS id, bool_or(called.kind = 'official') AS "isOfficial"
        FROM unnest(${[...new Set(names)]}::text[]) AS asked (name)
        JOIN desk."OrganisationName" called ON desk.name_keys(called.name) && desk.name_keys(asked.name)
        GROUP BY 1, 2 ORDER BY 1, 2`

/** The one bearer of a name: who has it officially before who has or had it otherwise; none where several have. */
export function onlyBearer(bearers: readonly Bearer[]): string | undefined {
  const officially = bearers.filter(({ isOfficial }) => isOfficial)
  const [only, ...others] = officially.length > 0 ? officially : bearers
  return others.length === 0 ? only?.id : undefined
}

/**
 * Finds organisations by any name they go or went by, whatever the capitals. A name that several have belongs to the one
 * that has it officially; where that decides nothing, or nobody has it, it is not in the map. Keys are in lower case.
 */
export async function findOrganisationsByName(
  tx: Transaction,
  actor: Actor,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(names.map((name) => name.trim().toLowerCase()))]
  const rows = await bearersOf(tx, wanted)
  const allowed = await tx.organisation.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, record: { is: visible.recordsOrPublic(actor) } },
    select: { id: true },
  })
  const ids = new Set(allowed.map(({ id }) => id))
  const found = new Map<string, string>()
  for (const name of wanted) {
    const only = onlyBearer(rows.filter((row) => row.name === name && ids.has(row.id)))
    if (only) found.set(name, only)
  }
  return found
}

const pattern = (word: string) => `%${folded(word).replace(/[^\p{L}\p{N}]+/gu, '%')}%`

/** The keys of organisations in one of whose names all the words occur, as a statement for lists. */
export const organisationsCalled = (words: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT called."organisationId" FROM desk."OrganisationName" called
  WHERE array_to_string(desk.name_keys(called.name), ' ') LIKE ALL (ARRAY[${Prisma.join(words.map(pattern))}]::text[])`
