import { type Browser, chromium } from 'playwright-core'
import type { Locale } from '@/lib/language/rules'
import { launchBrowser } from '../browser/support/chromium'
import { type RunningPortal, startPortal } from '../browser/support/portal-process'
import { backups } from './backups'
import { cachedPage } from './cached-page'
import { deskLatency } from './desk-latency'
import { type Figure, print } from './figures'
import { lighthouseScores } from './lighthouse/lighthouse'
import { memory, memoryAtRest } from './memory'
import { pageSpeed } from './page-speed'
import { pageWeight } from './page-weight'
import { searchAnswers } from './search/search-answers'
import { searchPortal } from './search/search-portal'
import { openWorlds } from './search/worlds'
import { startTimes } from './start-times'
import { uncachedPage } from './uncached-page'

/** What every measurement is given; each lives in a file of its own. */
export type Bench = {
  portal: RunningPortal
  browser: Browser
  rounds: number
  /** A record's page, and a page that reads nothing and is made anew for everybody. */
  detailPath: string
  emptyPath: string
  pages: { name: string; path: string }[]
  /** The first record of a public list. */
  firstOf: (locale: Locale, list: string) => Promise<string | undefined>
}

const folder = '.data/bench'
const lists = [
  ...['practices', 'roundtables', 'projects', 'partners', 'regions', 'gaps'],
  ...['pilots', 'evaluation', 'news', 'campaigns', 'events', 'publications'],
]

const usual = ['start', 'weight', 'speed', 'cached', 'uncached', 'desk', 'search', 'lighthouse'] as const
/** What takes many minutes more and is measured only where it is named. */
const apart = ['search-large', 'backup'] as const
const parts = [...usual, ...apart]
type Part = (typeof parts)[number]

/** Measures everything in one run, or the parts that are named, and prints it; timings never live in tests. */
export async function main(asked: readonly string[] = []): Promise<number> {
  const unknown = asked.filter((part) => !parts.some((known) => known === part))
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}`)
  const wanted = new Set<Part>(asked.length === 0 ? usual : parts.filter((part) => asked.includes(part)))
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform}`)
  if (wanted.has('start')) print('Start', await startTimes(folder))
  if (wanted.has('backup')) print('Backups', await backups())
  if (wanted.has('search') || wanted.has('search-large')) await measureSearch(wanted.has('search-large'))
  if (onOnePortal.some((part) => wanted.has(part))) await measureOnOnePortal(wanted)
  return 0
}

async function measureSearch(isLarge: boolean) {
  const worlds = await openWorlds()
  const server = await launchBrowser()
  try {
    const sizes = [1_000, 10_000, ...(isLarge ? [100_000] : [])]
    print('Search, the answer itself', await searchAnswers(worlds, sizes))
    const browser = await chromium.connect(server.wsEndpoint())
    for (const practices of sizes.slice(1))
      for (const [name, figures] of await searchPortal(worlds, practices, browser)) print(name, figures)
    await browser.close()
  } finally {
    await server.close()
    await worlds.stop()
  }
}

const onOnePortal: readonly Part[] = ['weight', 'speed', 'cached', 'uncached', 'desk', 'lighthouse']

async function measureOnOnePortal(wanted: ReadonlySet<Part>) {
  const portal = await startPortal(folder, 'kept')
  const server = await launchBrowser()
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    await measure(await prepare(portal, browser), wanted)
    await browser.close()
  } finally {
    await server.close()
    await portal.stop()
  }
}

async function measure(bench: Bench, wanted: ReadonlySet<Part>) {
  const title: [Part, string, (bench: Bench) => Promise<Figure[]>][] = [
    ['weight', 'Weight of public pages, compressed, cold', pageWeight],
    ['speed', 'A phone of small means: 4 x slower, slow 4G, cold; largest paint', pageSpeed],
    ['cached', 'Cached public page', cachedPage],
    ['uncached', 'Uncached public page', uncachedPage],
    ['desk', 'Desk, in a browser on the same machine', deskLatency],
    ['lighthouse', 'Lighthouse on a slow phone, median of five', lighthouseScores],
  ]
  print('Memory', await memoryAtRest(bench.portal.pid, 'idle', 220))
  for (const [part, name, measurement] of title) if (wanted.has(part)) print(name, await measurement(bench))
  print('Memory', [
    ...memory(bench.portal.pid, 'after the bench', 350),
    ...(await memoryAtRest(bench.portal.pid, 'half a minute later', 350)),
  ])
}

async function prepare(portal: RunningPortal, browser: Browser): Promise<Bench> {
  const pages = [
    { name: 'home', path: '/en' },
    { name: 'search', path: '/en/search' },
    ...lists.map((list) => ({ name: list, path: `/en/${list}` })),
  ]
  const firstOf: Bench['firstOf'] = (locale, list) => firstOn(portal.url, `/${locale}/${list}`)
  const details = await Promise.all(lists.map((list) => firstOf('en', list)))
  const found = details.flatMap((path, at) => (path ? [{ name: `one of ${lists[at]}`, path }] : []))
  const roundtable = details[lists.indexOf('roundtables')]
  if (!roundtable) throw new Error('The first content has no roundtable to look at.')
  return {
    portal,
    browser,
    rounds: 5,
    detailPath: roundtable,
    emptyPath: '/sign-in',
    pages: [...pages, ...found],
    firstOf,
  }
}

async function firstOn(url: string, list: string): Promise<string | undefined> {
  const html = await (await fetch(`${url}${list}`)).text()
  return new RegExp(`href="(${list}/[^"#?]+)"`).exec(html)?.[1]
}
