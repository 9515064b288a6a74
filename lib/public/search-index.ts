import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { folders } from './addresses'
import { readPublic } from './pool'
import { type SearchRow, searchColumns, searchRecords } from './search-records'

/** The search index of this process, always as new as the database. */
export type PublicSearch = { current: () => Promise<SearchIndex> }

const kinds = Object.keys(folders)
/** Records taken in at once; between two lots others get their turn. */
const lot = 100
/** From this share on, what was taken away weighs so much that the index is read anew, unseen. */
const mostWaste = 1 / 3

/** `holdsErased`: its lists still have the words of a record that was erased since it was read. */
type Known = { index: SearchIndex; seq: number; holdsErased: boolean }

/**
 * Keeps an index of `pub`. Every question first asks for the number of the last change and takes in what it does not know
 * yet, so that what was published is found at once and what was withdrawn never again, on every node.
 */
export function openPublicSearch(): PublicSearch {
  let known: Known | undefined
  let catchingUp: Promise<unknown> | undefined
  let renewing: Promise<void> | undefined

  const catchUp = async () => {
    const seq = await lastChange()
    // A number that went back is another database, restored from a backup.
    let own = !known || seq < known.seq ? await readAll() : known
    known = own
    await takeInChanges(own, seq)
    // An index that was read anew meanwhile lacks what was just taken in.
    while (known !== own) {
      own = known
      await takeInChanges(own, seq)
    }
    if (own.holdsErased || own.index.waste() > mostWaste) renewing ??= renew().finally(() => (renewing = undefined))
  }
  const renew = async () => {
    try {
      let fresh: Known
      // Until nothing was erased while it was read.
      do {
        fresh = await readAll()
        await takeInChanges(fresh, await lastChange())
      } while (fresh.holdsErased)
      if (known && fresh.seq >= known.seq) known = fresh
    } catch {
      // The old one still answers; the next change tries again.
    }
  }
  const current = async (): Promise<SearchIndex> => {
    const seq = await lastChange()
    // Whoever is catching up may have begun before the change that this question must see.
    if (known?.seq !== seq) await catchingUp?.catch(() => undefined)
    if (known?.seq !== seq) await (catchingUp ??= catchUp().finally(() => (catchingUp = undefined)))
    if (!known) throw new Error('the search index could not be read')
    return known.index
  }
  return { current }
}

/** Takes in what has changed since the index was read; `seq` is the number of the last change, asked for before. */
async function takeInChanges(known: Known, seq: number) {
  const changes = await changedSince(known.seq)
  for (const some of lots(changes.map(({ id }) => id))) {
    await takeIn(known.index, some)
    await breathe()
  }
  known.holdsErased ||= changes.some(({ isErased }) => isErased)
  known.seq = Math.max(known.seq, seq)
}

const lots = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / lot) }, (_, place) => ids.slice(place * lot, (place + 1) * lot))

async function lastChange(): Promise<number> {
  const [row] = await readPublic<{ seq: string }>('SELECT seq::text FROM pub.generation')
  return Number(row?.seq ?? 0)
}

const changedSince = (seq: number) =>
  readPublic<{ id: string; isErased: boolean }>(
    `SELECT document_id::text AS id, bool_or(action = 'erased') AS "isErased" FROM pub.change WHERE seq > $1
     GROUP BY document_id`,
    [seq],
  )

async function takeIn(index: SearchIndex, ids: readonly string[]) {
  const rows = await readPublic<SearchRow>(
    `SELECT ${searchColumns} FROM pub.document WHERE id = ANY ($1::uuid[]) AND kind = ANY ($2) ORDER BY id, locale`,
    [ids, kinds],
  )
  const there = new Set(rows.map(({ id }) => id))
  index.remove(ids.filter((id) => !there.has(id)))
  index.put(searchRecords(rows))
}

/** A new index. Its number was read before the records: what changes meanwhile is taken in once more. */
async function readAll(): Promise<Known> {
  const seq = await lastChange()
  const index = createSearchIndex()
  // Regions and roundtables first: what comes after is sorted by where they are and whom they told of.
  for (const some of [['region', 'roundtable'], kinds.filter((kind) => kind !== 'region' && kind !== 'roundtable')]) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await readPublic<{ id: string }>(
        // Keys as they are, not as text: only so are they read in the order of their index, and no further than needed.
        `SELECT next.id::text AS id FROM (SELECT DISTINCT id FROM pub.document WHERE id > $1::uuid AND kind = ANY ($2)
           ORDER BY id LIMIT ${lot}) AS next ORDER BY next.id`,
        [after, some],
      )
      const last = ids.at(-1)
      if (!last) break
      await takeIn(
        index,
        ids.map(({ id }) => id),
      )
      after = last.id
      await breathe()
    }
  }
  return { index, seq, holdsErased: false }
}
