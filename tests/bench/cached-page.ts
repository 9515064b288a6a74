import type { Bench } from './bench'
import { type Figure, inTurns, median, milliseconds, whole } from './figures'
import { startFloor } from './floor'
import { type Load, load } from './load'

/** P1: a finished public page from memory against the least that Node can do. */
export async function cachedPage({ portal, detailPath, rounds }: Bench): Promise<Figure[]> {
  const floor = await startFloor()
  const page = { url: `${portal.url}${detailPath}`, pid: portal.pid, headers: { 'accept-encoding': 'br' } }
  try {
    await load(page, 10)
    await load(floor, 10)
    const figures: Figure[] = []
    for (const connections of [10, 50]) {
      const [ours, bare] = await inTurns(
        rounds,
        () => load(page, connections),
        () => load(floor, connections),
      )
      figures.push(...compared(connections, ours, bare))
    }
    return figures
  } finally {
    floor.stop()
  }
}

function compared(connections: number, ours: Load[], bare: Load[]): Figure[] {
  const of = (loads: Load[], key: keyof Load) => median(loads.map((each) => each[key]))
  const ratio = of(ours, 'perSecond') / of(bare, 'perSecond')
  const failed = ours.reduce((sum, each) => sum + each.failed, 0)
  const p99 = of(ours, 'p99')
  const each = (loads: Load[]) => `${whole(of(loads, 'perSecond'))} req/s`
  const cost = (loads: Load[]) => `${(of(loads, 'cpu') * 1000).toFixed(0)} µs`
  return [
    { what: `cached page, ${connections} connections`, value: each(ours) },
    { what: `bare node:http, ${connections} connections`, value: each(bare) },
    { what: 'ratio', value: ratio.toFixed(2), target: '>= 0.70', met: ratio >= 0.7 },
    { what: 'processor per cached page', value: cost(ours) },
    { what: 'processor per bare answer', value: cost(bare) },
    { what: 'failed', value: `${failed}`, target: '0', met: failed === 0 },
    ...(connections === 50
      ? [{ what: 'p99', value: milliseconds(p99), target: '<= 15 ms', met: p99 <= 15 } satisfies Figure]
      : []),
  ]
}
