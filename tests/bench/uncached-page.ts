import type { Bench } from './bench'
import { type Figure, inTurns, median, milliseconds, percentile, whole } from './figures'
import { load } from './load'

const plain = { 'accept-encoding': 'identity' }
// Whoever holds a session is never given a kept page, so each of these requests is rendered.
const headers = { ...plain, cookie: 'next-auth.session-token=none' }

/** P3: a detail page made anew against a page of the same application that reads nothing. */
export async function uncachedPage({ portal, detailPath, emptyPath, rounds }: Bench): Promise<Figure[]> {
  const detail = { url: `${portal.url}${detailPath}`, pid: portal.pid, headers }
  const empty = { url: `${portal.url}${emptyPath}`, pid: portal.pid, headers: plain }
  await load(detail, 1)
  await load(empty, 1)
  const [ours, nothing] = await inTurns(
    rounds,
    () => load(detail, 10),
    () => load(empty, 10),
  )
  const mine = median(ours.map(({ perSecond }) => perSecond))
  const least = median(nothing.map(({ perSecond }) => perSecond))
  const times = await oneByOne(detail.url)
  return [
    { what: 'detail page, 10 connections', value: `${whole(mine)} req/s` },
    { what: 'page that reads nothing, 10 connections', value: `${whole(least)} req/s` },
    { what: 'ratio', value: (mine / least).toFixed(2), target: '>= 0.80', met: mine / least >= 0.8 },
    { what: 'processor per detail page', value: milliseconds(median(ours.map(({ cpu }) => cpu))) },
    { what: 'processor per page that reads nothing', value: milliseconds(median(nothing.map(({ cpu }) => cpu))) },
    { what: 'detail page alone, p50', value: milliseconds(median(times)) },
    { what: 'detail page alone, p95', value: milliseconds(percentile(times, 95)) },
  ]
}

async function oneByOne(url: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < 50; round += 1) {
    const started = performance.now()
    await (await fetch(url, { headers })).arrayBuffer()
    times.push(performance.now() - started)
  }
  return times
}
