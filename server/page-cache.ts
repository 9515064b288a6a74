import type { Generation } from './generation'
import type { Page } from './page'
import { type Kept, openGuardedShelf, openShelf } from './page-shelf'

export type PageCache = {
  /** Whether there is anything under a key. */
  has: (key: string) => boolean
  /** The page to send at once, if one may be sent; where it is an older one, somebody should make it anew. */
  find: (key: string) => { page: Page; wantsRefresh: boolean } | undefined
  /** The page under a key, made by `make` at most once per generation however many ask. */
  get: (key: string, make: () => Promise<Page>) => Promise<Page>
  apply: (now: Generation, since: number) => void
  empty: () => void
  count: () => number
}

type Options = {
  /** For all pages together. */
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

/** The part of the bytes for addresses that anybody can invent, however many of them. */
const guardedPart = 1 / 4

const isStorable = ({ status, headers }: Page) =>
  [200, 308, 404, 410].includes(status) && !headers.some(([name]) => name === 'set-cookie')

/** Of pages that exist, there are as many as there are records; of questions and mistakes, as many as somebody makes up. */
const isCommon = (key: string, { status }: Page) => status === 200 && !/\?(?!locale=[a-z]{2}$)/.test(key)

/**
 * Finished pages by address. One generation number covers them all: any change makes every older page stale. Searches and
 * whatever else can be invented lie on a shelf of their own, and never push out the pages that there are.
 */
export function openPageCache({ maxBytes, sinceFollowed }: Options): PageCache {
  const common = openShelf(maxBytes * (1 - guardedPart))
  const invented = openGuardedShelf(maxBytes * guardedPart)
  const kept = (key: string) => common.get(key) ?? invented.get(key)
  const keep = (key: string, one: Kept) => {
    const [shelf, other] = isCommon(key, one.page) ? [common, invented] : [invented, common]
    other.remove(key)
    shelf.set(key, one)
  }
  const making = new Map<string, Promise<Page>>()
  let generation: Generation | undefined
  let graceEnds = 0
  // Counts what the number alone does not tell: emptied although nothing could be read.
  let epoch = 0

  const isBlind = () => sinceFollowed() > blindAfterMs
  const isFresh = ({ seq }: Kept) => seq === generation?.seq
  const maySend = (entry: Kept) =>
    isBlind() ? sinceFollowed() < blindLimitMs : isFresh(entry) || performance.now() < graceEnds
  const slot = (key: string) => `${epoch} ${generation?.seq} ${key}`
  const store = (key: string, page: Page, begun: { seq: number | undefined; epoch: number }) => {
    const isCurrent = begun.epoch === epoch && begun.seq !== undefined && begun.seq === generation?.seq
    if (isCurrent && isStorable(page) && !isBlind()) keep(key, { page, seq: begun.seq })
  }
  const makeAndStore = async (key: string, make: () => Promise<Page>) => {
    const begun = { seq: generation?.seq, epoch }
    const page = await make()
    store(key, page, begun)
    return page
  }
  const empty = () => {
    epoch += 1
    common.empty()
    invented.empty()
  }

  return {
    has: (key) => common.has(key) || invented.has(key),
    find: (key) => {
      const entry = kept(key)
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
      return isSpare ? (kept(key)?.page ?? made) : made
    },
    apply: (now, since) => {
      const isEmptied = generation !== undefined && now.emptied !== generation.emptied
      generation = now
      // Counted from when the older number was last seen to be the newest: the change may be that old already.
      graceEnds = since + graceMs
      if (isEmptied) empty()
    },
    empty,
    count: () => common.count() + invented.count(),
  }
}
