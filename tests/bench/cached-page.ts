import { get } from 'node:http'
import type { Bench } from './bench'
import { type Figure, inTurns, kilobytes, median, milliseconds, whole } from './figures'
import { leastAnswer, startFloor } from './floor'
import type { Load } from './load'
import { plainLoad } from './plain-load'

type Kept = { what: string; path: string }

/** P1: a finished public page from memory against the least that Node can do. */
export const cachedPage = (bench: Bench): Promise<Figure[]> =>
  againstFloor(bench, { what: 'cached page', path: bench.detailPath })

export async function againstFloor(
  { portal, rounds }: Pick<Bench, 'portal' | 'rounds'>,
  { what, path }: Kept,
): Promise<Figure[]> {
  const floor = await startFloor(leastAnswer)
  const page = { url: `${portal.url}${path}`, pid: portal.pid, headers: { 'accept-encoding': 'br' } }
  try {
    await plainLoad(page, 10)
    await plainLoad(floor, 10)
    const figures: Figure[] = []
    for (const connections of [10, 50]) {
      const [ours, bare] = await inTurns(
        rounds,
        () => plainLoad(page, connections),
        () => plainLoad(floor, connections),
      )
      figures.push(...compared(`${what}, ${connections} connections`, ours, bare))
      if (connections === 50) figures.push(slowest(`${what}, p99 at 50 connections`, ours))
    }
    return [...figures, ...(await sameBytes(what, page, rounds))]
  } finally {
    floor.stop()
  }
}

const of = (loads: Load[], key: Exclude<keyof Load, 'faults'>) => median(loads.map((each) => each[key]))

function compared(what: string, ours: Load[], bare: Load[]): Figure[] {
  const ratio = of(ours, 'perSecond') / of(bare, 'perSecond')
  const failed = ours.reduce((sum, each) => sum + each.failed, 0)
  const each = (loads: Load[]) => `${whole(of(loads, 'perSecond'))} req/s`
  const cost = (loads: Load[]) => `${(of(loads, 'cpu') * 1000).toFixed(0)} µs`
  return [
    { what, value: each(ours) },
    { what: 'bare node:http', value: each(bare) },
    { what: 'ratio', value: ratio.toFixed(2), target: '>= 0.70', met: ratio >= 0.7 },
    { what: 'processor per answer', value: cost(ours) },
    { what: 'processor per bare answer', value: cost(bare) },
    { what: 'failed', value: `${failed}`, target: '0', met: failed === 0 },
  ]
}

function slowest(what: string, ours: Load[]): Figure {
  const p99 = of(ours, 'p99')
  return { what, value: milliseconds(p99), target: '<= 15 ms', met: p99 <= 15 }
}

/** How much of the difference is the bytes themselves: the same answer, headers and all, from a server that does nothing else. */
async function sameBytes(
  what: string,
  page: { url: string; headers: Record<string, string> },
  rounds: number,
): Promise<Figure[]> {
  const answer = await fetched(page)
  const floor = await startFloor(answer)
  const costs: number[] = []
  for (let round = 0; round < rounds; round += 1) costs.push((await plainLoad(floor, 50)).cpu)
  floor.stop()
  return [
    { what: 'processor per answer of the same bytes, bare', value: `${(median(costs) * 1000).toFixed(0)} µs` },
    { what: `${what}, on the wire`, value: kilobytes(Buffer.from(answer.body, 'base64').length) },
  ]
}

/** As it travels: fetch() would unpack the body. */
function fetched({ url, headers }: { url: string; headers: Record<string, string> }) {
  return new Promise<{ headers: [string, string][]; body: string }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ headers: pairs(response.rawHeaders), body: Buffer.concat(chunks).toString('base64') }),
      )
    }).once('error', reject)
  })
}

const ownHeaders = /^(date|connection|keep-alive|transfer-encoding)$/i
const pairs = (raw: string[]) =>
  raw.flatMap((name, at): [string, string][] =>
    at % 2 === 0 && !ownHeaders.test(name) ? [[name, raw[at + 1] ?? '']] : [],
  )
