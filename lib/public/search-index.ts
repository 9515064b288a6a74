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
/** More changes than this are read anew as a whole. */
const mostChanges = 2_000
const mostWaste = 1 / 3

/**
 * Keeps an index of `pub`. Every question first asks for the number of the last change and takes in what it does not know
 * yet, so that what was published is found at once and what was withdrawn never again, on every node.
 */
export function openPublicSearch(): PublicSearch {
  let known: { index: SearchIndex; seq: number } | undefined
  let catchingUp: Promise<SearchIndex> | undefined

  const catchUp = async (): Promise<SearchIndex> => {
    const seq = await lastChange()
    if (!known || known.index.waste() > mostWaste) known = { index: await readAll(), seq }
    else if (known.seq !== seq) {
      const changed = await changedSince(known.seq)
      if (changed.length > mostChanges || seq < known.seq) known = { index: await readAll(), seq }
      else {
        await takeIn(known.index, changed)
        known.seq = seq
      }
    }
    return known.index
  }
  return {
    current: async () => {
      const seq = known ? await lastChange() : undefined
      if (known && known.seq === seq && known.index.waste() <= mostWaste) return known.index
      // One at a time; who comes while another catches up may want a later change, and asks again after it.
      while (catchingUp) {
        await catchingUp.catch(() => undefined)
        if (known && seq !== undefined && known.seq >= seq) return known.index
      }
      catchingUp = catchUp().finally(() => (catchingUp = undefined))
      return catchingUp
    },
  }
}

async function lastChange(): Promise<number> {
  const [row] = await readPublic<{ seq: string }>('SELECT seq::text FROM pub.generation')
  return Number(row?.seq ?? 0)
}

async function changedSince(seq: number): Promise<string[]> {
  const found = await readPublic<{ id: string }>(
    'SELECT DISTINCT document_id::text AS id FROM pub.change WHERE seq > $1 LIMIT $2',
    [seq, mostChanges + 1],
  )
  return found.map(({ id }) => id)
}

async function takeIn(index: SearchIndex, ids: readonly string[]) {
  const rows = await readPublic<SearchRow>(
    `SELECT ${searchColumns} FROM pub.document WHERE id = ANY ($1::uuid[]) AND kind = ANY ($2) ORDER BY id, locale`,
    [ids, kinds],
  )
  const there = new Set(rows.map(({ id }) => id))
  index.remove(ids.filter((id) => !there.has(id)))
  index.put(searchRecords(rows))
}

async function readAll(): Promise<SearchIndex> {
  const index = createSearchIndex()
  // Regions and roundtables first: what comes after is sorted by where they are and whom they told of.
  for (const some of [['region', 'roundtable'], kinds.filter((kind) => kind !== 'region' && kind !== 'roundtable')]) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await readPublic<{ id: string }>(
        `SELECT DISTINCT id::text AS id FROM pub.document WHERE id > $1::uuid AND kind = ANY ($2) ORDER BY id LIMIT ${lot}`,
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
  return index
}
