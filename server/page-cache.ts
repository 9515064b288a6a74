import { LRUCache } from 'lru-cache'
import type { Generation } from './generation'
import type { Page } from './page'

export type PageCache = {
  /** The page to send at once, if one may be sent; where it is an older one, somebody should make it anew. */
  find: (key: string) => { page: Page; wantsRefresh: boolean } | undefined
  /** The page under a key, made by `make` at most once per generation however many ask. */
  get: (key: string, make: () => Promise<Page>) => Promise<Page>
  apply: (now: Generation, since: number) => void
  empty: () => void
  count: () => number
}

type Entry = { page: Page; seq: number | undefined }
type Options = {
  maxBytes: number
  /** Milliseconds since the generation was last confirmed to be the newest. */
  sinceFollowed: () => number
}

/** How long a page may still be sent after a change that did not withdraw anything. */
const graceMs = 1_000
/** After this time without news, nothing is stored and what there is is sent. */
const blindAfterMs = 3_000
/** How long pages may be sent unseen while changes cannot be followed: a withdrawal must not stay unheard for ever. */
const blindLimitMs = 10 * 60_000

const isStorable = ({ status, headers }: Page) =>
  [200, 308, 404, 410].includes(status) && !headers.some(([name]) => name === 'set-cookie')

/** Finished pages by address. One generation number covers them all: any change makes every older page stale. */
export function openPageCache({ maxBytes, sinceFollowed }: Options): PageCache {
  const pages = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 8,
    sizeCalculation: ({ page }, key) => page.size + key.length * 2 + 600,
  })
  const making = new Map<string, Promise<Page>>()
  let generation: Generation | undefined
  let graceEnds = 0
  // Counts what the number alone does not tell: emptied although nothing could be read.
  let epoch = 0

  const isBlind = () => sinceFollowed() > blindAfterMs
  const isFresh = ({ seq }: Entry) => seq === generation?.seq
  const maySend = (entry: Entry) =>
    isBlind() ? sinceFollowed() < blindLimitMs : isFresh(entry) || performance.now() < graceEnds
  const slot = (key: string) => `${epoch} ${generation?.seq} ${key}`
  const store = (key: string, page: Page, begun: { seq: number | undefined; epoch: number }) => {
    const isCurrent = begun.epoch === epoch && begun.seq !== undefined && begun.seq === generation?.seq
    if (isCurrent && isStorable(page) && !isBlind()) pages.set(key, { page, seq: begun.seq })
  }
  const makeAndStore = async (key: string, make: () => Promise<Page>) => {
    const begun = { seq: generation?.seq, epoch }
    const page = await make()
    store(key, page, begun)
    return page
  }
  const empty = () => {
    epoch += 1
    pages.clear()
  }

  return {
    find: (key) => {
      const entry = pages.get(key)
      if (!entry || !maySend(entry)) return undefined
      return { page: entry.page, wantsRefresh: !isFresh(entry) && !isBlind() && !making.has(slot(key)) }
    },
    get: async (key, make) => {
      const name = slot(key)
      let page = making.get(name)
      if (!page) {
        page = makeAndStore(key, make).finally(() => making.delete(name))
        making.set(name, page)
      }
      const made = await page
      // What was there before is better than an apology, unless it was withdrawn meanwhile.
      const isSpare = made.status >= 500 && sinceFollowed() < blindLimitMs
      return isSpare ? (pages.get(key)?.page ?? made) : made
    },
    apply: (now, since) => {
      const isEmptied = generation !== undefined && now.emptied !== generation.emptied
      generation = now
      // Counted from when the older number was last seen to be the newest: the change may be that old already.
      graceEnds = since + graceMs
      if (isEmptied) empty()
    },
    empty,
    count: () => pages.size,
  }
}
