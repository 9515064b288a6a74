import type { Bench } from './bench'
import { type Figure, inTurns, median, milliseconds, whole } from './figures'
import { startFloor } from './floor'
import { load } from './load'

/** P1: a finished public page from memory against the least that Node can do. */
export async function cachedPage({ portal, detailPath, rounds }: Bench): Promise<Figure[]> {
  const floor = await startFloor()
  const page = `${portal.url}${detailPath}`
  const headers = { 'accept-encoding': 'br' }
  try {
    await load(page, 10, headers)
    await load(floor.url, 10)
    const figures: Figure[] = []
    for (const connections of [10, 50]) {
      const [ours, bare] = await inTurns(
        rounds,
        () => load(page, connections, headers),
        () => load(floor.url, connections),
      )
      const mine = median(ours.map(({ perSecond }) => perSecond))
      const least = median(bare.map(({ perSecond }) => perSecond))
      const p99 = median(ours.map((each) => each.p99))
      const failed = ours.reduce((sum, each) => sum + each.failed, 0)
      figures.push(
        { what: `cached page, ${connections} connections`, value: `${whole(mine)} req/s` },
        { what: `bare node:http, ${connections} connections`, value: `${whole(least)} req/s` },
        { what: 'ratio', value: (mine / least).toFixed(2), target: '>= 0.70', met: mine / least >= 0.7 },
        { what: 'failed', value: `${failed}`, target: '0', met: failed === 0 },
      )
      if (connections === 50)
        figures.push({ what: 'p99', value: milliseconds(p99), target: '<= 15 ms', met: p99 <= 15 })
    }
    return figures
  } finally {
    floor.stop()
  }
}
