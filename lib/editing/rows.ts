import type { FormValue, FormValues } from '@/lib/form-state'
import { hunksBetween } from './hunks'

export type Versions<Value> = { base: Value; mine: Value; theirs: Value }
/** One row as it stands in each version, undefined where it does not. */
export type AlignedRow = Versions<FormValue | undefined>

type Keyed = Map<string, FormValue>

/**
 * Brings together the rows that are the same one: by their `id`, choices by their text, others by what they say and then
 * by where they stand. In my order, theirs where only they changed it; new rows stay behind the row they were put behind.
 */
export function alignRows(lists: Versions<FormValue[]>): AlignedRow[] {
  const base = keyed(lists.base, [], 'base')
  const mine = keyed(lists.mine, [...base], 'mine')
  const theirs = sameNewRows(base, mine, keyed(lists.theirs, [...base], 'theirs'))
  return inOrder(base, mine, theirs).map((key) => ({
    base: base.get(key),
    mine: mine.get(key),
    theirs: theirs.get(key),
  }))
}

/** The `id` of a saved row; new ones have none. */
export function rowId(row: FormValue | undefined): string | undefined {
  if (typeof row !== 'object' || Array.isArray(row)) return undefined
  return typeof row.id === 'string' && row.id !== '' ? row.id : undefined
}

const nameOf = (row: FormValue): string | undefined => {
  if (typeof row === 'string') return `text ${row}`
  const id = rowId(row)
  return id === undefined ? undefined : `id ${id}`
}

function keyed(rows: FormValue[], base: [string, FormValue][], side: string): Keyed {
  const names = counted(rows.map(nameOf))
  const partners = namelessPartners(
    base.filter(([key]) => key.startsWith('nameless ')),
    rows.filter((_, index) => names[index] === undefined),
  ).values()
  return new Map(
    rows.map((row, index) => [names[index] ?? partners.next().value ?? `nameless ${side} ${index}`, row] as const),
  )
}

/** What stands twice is told apart by how often it came before. */
function counted(names: (string | undefined)[]): (string | undefined)[] {
  const often = new Map<string, number>()
  return names.map((name) => {
    if (name === undefined) return undefined
    const before = often.get(name) ?? 0
    often.set(name, before + 1)
    return before === 0 ? name : `again ${before} ${name}`
  })
}

/** For each row the key of the base's row that it is: the equal one, otherwise the one in its place. */
function namelessPartners(base: [string, FormValue][], rows: FormValue[]): (string | undefined)[] {
  const partners: (string | undefined)[] = []
  let next = 0
  const keepUntil = (start: number) => {
    while (next < start) partners.push(base[next++]?.[0])
  }
  const hunks = hunksBetween(
    base.map(([, row]) => JSON.stringify(row)),
    rows.map((row) => JSON.stringify(row)),
  )
  for (const { start, length, newLength } of hunks) {
    keepUntil(start)
    for (let at = 0; at < newLength; at++) partners.push(at < length ? base[start + at]?.[0] : undefined)
    next = start + length
  }
  keepUntil(base.length)
  return partners
}

/** A row that both added is one, such as a new row of mine that was saved, and got its id, while the answer was lost. */
function sameNewRows(base: Keyed, mine: Keyed, theirs: Keyed): Keyed {
  const waiting = byContent([...mine].filter(([key]) => !base.has(key) && !theirs.has(key)))
  const renamed = new Map<string, string>()
  for (const [content, key] of byContent([...theirs].filter(([key]) => !base.has(key) && !mine.has(key)))) {
    const same = waiting.get(content)
    const areBothSaved = rowId(theirs.get(key)) !== undefined && rowId(mine.get(same ?? '')) !== undefined
    if (same !== undefined && !areBothSaved) renamed.set(key, same)
  }
  return new Map([...theirs].map(([key, row]) => [renamed.get(key) ?? key, row]))
}

function byContent(rows: [string, FormValue][]): Map<string | undefined, string> {
  const contents = counted(rows.map(([, row]) => withoutId(row)))
  return new Map(rows.map(([key], index) => [contents[index], key]))
}

function withoutId(row: FormValue): string {
  if (typeof row === 'string' || Array.isArray(row)) return JSON.stringify(row)
  const { id: _, ...rest }: FormValues = row
  const filled = Object.entries(rest).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return JSON.stringify(filled.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function inOrder(base: Keyed, mine: Keyed, theirs: Keyed): string[] {
  const [lead, other] = isReordered(base, theirs) && !isReordered(base, mine) ? [theirs, mine] : [mine, theirs]
  const order = [...lead.keys()]
  let previous: string | undefined
  for (const key of other.keys()) {
    if (!lead.has(key))
      order.splice(
        placeBehind(previous, order, (there) => base.has(there)),
        0,
        key,
      )
    previous = key
  }
  return order
}

/** Behind its predecessor, and behind the new rows that follow that one already. */
function placeBehind(previous: string | undefined, order: string[], isOld: (key: string) => boolean): number {
  let place = previous === undefined ? 0 : order.indexOf(previous) + 1
  while (place < order.length && !isOld(order[place] ?? '')) place++
  return place
}

/** Whether the rows that both lists have stand in another order. */
export const areReordered = (before: FormValue[], after: FormValue[]): boolean => {
  const base = keyed(before, [], 'base')
  return isReordered(base, keyed(after, [...base], 'mine'))
}

function isReordered(base: Keyed, side: Keyed): boolean {
  const before = [...base.keys()].filter((key) => side.has(key))
  const after = [...side.keys()].filter((key) => base.has(key))
  return before.some((key, index) => key !== after[index])
}
