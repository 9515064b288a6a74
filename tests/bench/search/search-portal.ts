import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import * as z from 'zod'
import { type RunningPortal, startPortal } from '../../browser/support/portal-process'
import { publishedToSeen } from '../desk-latency'
import type { Figure } from '../figures'
import { memory, memoryAtRest } from '../memory'
import { short } from './growth'
import { cachedSearch, uncachedSearch } from './search-pages'
import type { Worlds } from './worlds'

const folder = '.data/bench-search'
const rounds = 5

/** P1, P4, P9 and P12 of a portal with so many practices: a part of them at a hundred thousand. */
export async function searchPortal(worlds: Worlds, practices: number, browser: Browser): Promise<[string, Figure[]][]> {
  const urls = await worlds.copy(practices)
  // The first start enters the first content; from the second on a portal is as it is every day.
  await (await startPortal(folder, 'empty', urls)).stop()
  const began = performance.now()
  const portal = await startPortal(folder, 'kept', urls)
  try {
    const started = `${((performance.now() - began) / 1000).toFixed(1)} s`
    const first = await firstAnswer(portal, practices)
    const title = `Search page, ${short(practices)} practices`
    const isLarge = practices > 10_000
    const bench = { portal, rounds, browser }
    const limit = isLarge ? 600 : 350
    const searched = memory(portal.pid, 'once searched', limit)
    const uncached = await uncachedSearch(bench)
    const figures: [string, Figure[]][] = [
      [title, [{ what: 'start again', value: started }, first, ...searched]],
      // Nothing is asked of so many practices: it is told what pages of theirs take.
      [`${title}: uncached`, isLarge ? uncached.map(({ what, value }) => ({ what, value })) : uncached],
    ]
    if (!isLarge)
      figures.push(
        [`${title}: cached`, await cachedSearch(bench)],
        [`${title}: published to seen`, await publishedToSeen(bench)],
      )
    const busy = memory(portal.pid, 'after the bench', limit)
    return [
      ...figures,
      [`${title}: memory`, [...busy, ...(await memoryAtRest(portal.pid, 'half a minute later', limit))]],
    ]
  } finally {
    await portal.stop()
  }
}

/** When the search answers after a start: until its index is read, visitors are told to come again. */
async function firstAnswer({ url }: RunningPortal, practices: number): Promise<Figure> {
  const began = performance.now()
  const hasAnswered = async () => {
    const answer = await fetch(`${url}/en/search?q=housing`)
    await answer.arrayBuffer()
    return answer.ok
  }
  while (!(await hasAnswered())) await sleep(500)
  const seconds = (performance.now() - began) / 1000
  const { total } = found.parse(await (await fetch(`${url}/api/v1/search`)).json())
  if (total < practices) throw new Error(`The portal finds ${total} records in a world of ${practices} practices.`)
  return { what: 'first answer of the search after it', value: `${seconds.toFixed(1)} s` }
}

const found = z.object({ total: z.number() })
