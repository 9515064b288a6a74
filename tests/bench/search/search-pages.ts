import { Agent, get } from 'node:http'
import { addressOf } from '@/lib/search/question'
import type { Bench } from '../bench'
import { againstFloor } from '../cached-page'
import { type Figure, median, milliseconds, whole } from '../figures'
import { load } from '../load'
import { questionsOf } from './questions'
import { type Times, timesOf, written } from './timing'

type OnPortal = Pick<Bench, 'portal' | 'rounds'>
const headers = { 'accept-encoding': 'br' }
const limits = { p50: 25, p95: 60, perSecond: 60 }

/**
 * P4: search pages that nobody asked for before, ten at a time and then one by one: of a portal that has answered for a minute.
 * What its first ones took is told beside it.
 */
export async function uncachedSearch({ portal, rounds }: OnPortal): Promise<Figure[]> {
  const next = addresses()
  const first = timesOf(await oneByOne(portal.url, next, 60))
  const loads = []
  for (let round = 0; round < rounds; round += 1)
    loads.push(await load({ url: portal.url, pid: portal.pid, headers, nextPath: next, seconds: 6 }, 10))
  const times: Times[] = []
  for (let round = 0; round < rounds; round += 1) times.push(timesOf(await oneByOne(portal.url, next, 60)))
  const api = timesOf(await oneByOne(portal.url, () => next().replace(/^\/(en|pl)\/search/, '/api/v1/search'), 100))
  const perSecond = median(loads.map((one) => one.perSecond))
  const failed = loads.reduce((sum, one) => sum + one.failed, 0)
  const faults = new Set(loads.flatMap((one) => one.faults))
  return [
    ...alone(times),
    { what: 'the first sixty after a start, p50 / p95 / p99', value: written(first) },
    { what: 'uncached API answer, one connection, p50 / p95 / p99', value: written(api) },
    {
      what: 'uncached search page, 10 connections',
      value: `${whole(perSecond)} req/s`,
      target: `>= ${limits.perSecond}`,
      met: perSecond >= limits.perSecond,
    },
    { what: 'in each round', value: loads.map((one) => whole(one.perSecond)).join(', ') },
    { what: 'processor per uncached search page', value: milliseconds(median(loads.map(({ cpu }) => cpu))) },
    { what: ['failed', ...faults].join(' '), value: `${failed}`, target: '0', met: failed === 0 },
  ]
}

const alone = (rounds: Times[]): Figure[] =>
  (['p50', 'p95'] as const).map((key) => {
    const time = median(rounds.map((times) => times[key]))
    return {
      what: `uncached search page, one connection, ${key}`,
      value: `${milliseconds(time)} (rounds: ${rounds.map((times) => milliseconds(times[key])).join(', ')})`,
      target: `<= ${limits[key]} ms`,
      met: time <= limits[key],
    }
  })

/** P1 for answers of the search. */
export async function cachedSearch(bench: OnPortal): Promise<Figure[]> {
  const question = 'q=work&theme=employment'
  return [
    ...(await againstFloor(bench, { what: 'cached search page', path: `/en/search?${question}` })),
    ...(await againstFloor(bench, { what: 'cached API answer', path: `/api/v1/search?${question}` })),
  ]
}

/** How long each takes until its last byte is there, on one connection. */
async function oneByOne(url: string, next: () => string, count: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const times: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const path = next()
    const started = performance.now()
    const status = await statusOf(`${url}${path}`, agent)
    times.push(performance.now() - started)
    if (status !== 200) throw new Error(`${path} was answered with ${status}.`)
  }
  agent.destroy()
  return times
}

/** Asks and passes over what comes: to unpack it, as `fetch` does, is the browser's work and not the portal's. */
const statusOf = (url: string, agent: Agent) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(url, { agent, headers }, (answer) => answer.resume().once('end', () => resolve(answer.statusCode))).once(
      'error',
      reject,
    )
  })

/** Addresses of searches, none of them twice, in both languages in turns. */
function addresses(): () => string {
  const known = new Set<string>()
  let waiting: string[] = []
  let round = 100
  return () => {
    while (waiting.length === 0) {
      round += 1
      waiting = questionsOf(round, 100).flatMap(({ question }) => {
        const path = `/${round % 2 ? 'en' : 'pl'}/search${addressOf(question)}`
        if (known.has(path)) return []
        known.add(path)
        return [path]
      })
    }
    return waiting.pop() ?? ''
  }
}
