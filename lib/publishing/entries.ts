import 'server-only'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'

// Entries of a list that have words of their own, such as outcomes: each keeps its key, so that its words in other
// languages stay with it whatever place it moves to.

/** How the entries of one record are kept. */
type Shelf<Facts> = {
  /** Keys of the entries the record has, in their order. */
  own: readonly string[]
  /** Which of these keys are entries of any record. */
  taken: (keys: string[]) => Promise<readonly { id: string }[]>
  remove: (keys: string[]) => Promise<unknown>
  /** Moves all that are left out of the way of the places to come. */
  makeRoom: () => Promise<unknown>
  create: (id: string, position: number, facts: Facts) => Promise<unknown>
  update: (id: string, position: number, facts: Facts) => Promise<unknown>
}

/** Places far behind those that lists have. */
export const outOfTheWay = { increment: 10_000 } as const

/**
 * Writes the entries of a list and tells their keys, in order. A key the record has is that entry, one that nobody has
 * becomes a new entry's; one of another record's entry is never touched. Where none has a key, as in scripts, they are
 * the same by their places.
 */
export async function writeEntries<Facts>(
  entries: readonly { id: string | null; facts: Facts }[],
  { own, taken, remove, makeRoom, create, update }: Shelf<Facts>,
): Promise<string[]> {
  const hasKeys = entries.some(({ id }) => id !== null)
  const named = entries.flatMap(({ id }) => (id === null || own.includes(id) ? [] : [id]))
  const foreign = named.length > 0 ? (await taken(named)).map(({ id }) => id) : []
  const seen = new Set<string>()
  const keys = entries.map(({ id }, place) => {
    const wanted = hasKeys ? id : own[place]
    const key = wanted && !foreign.includes(wanted) && !seen.has(wanted) ? wanted : crypto.randomUUID()
    seen.add(key)
    return key
  })
  await remove(own.filter((id) => !seen.has(id)))
  await makeRoom()
  for (const [position, { facts }] of entries.entries()) {
    const id = keys[position] ?? ''
    await (own.includes(id) ? update(id, position, facts) : create(id, position, facts))
  }
  return keys
}

type Worded = { list: string; field: string; texts: readonly string[] }

/** Refuses entries without words in the language their record was first written in. Throws `invalid`. */
export async function requireOriginalWords(
  tx: Transaction,
  { id, language }: { id: string; language: string },
  { list, field, texts }: Worded,
) {
  if (texts.every(Boolean)) return
  const { originalLanguage } = await tx.record.findUniqueOrThrow({ where: { id }, select: { originalLanguage: true } })
  if (originalLanguage !== language) return
  const fields = texts.flatMap((text, place) => (text ? [] : [[`${list}[${place}].${field}`, 'required'] as const]))
  throw new AppError('invalid', { fields: Object.fromEntries(fields) })
}
