import type { Page } from 'playwright-core'
import type { Bench } from './bench'
import { type Figure, median, milliseconds } from './figures'

const limits = { largestPaint: 1800, shift: 0.02, longestTask: 50 } as const
/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const slowerBy = 4

type Seen = { largestPaint: number; shift: number; longestTask: number }

/** P7: what a visitor waits for on a phone of small means, cold: median of three visits to each kind of page. */
export async function pageSpeed({ portal, browser, pages }: Bench): Promise<Figure[]> {
  // What this machine and its browser need for twenty bytes without a style: no page can be quicker.
  const floor = await visits({ portal, browser }, '/health/live')
  const figures: Figure[] = [{ what: 'twenty bytes, longest task', value: milliseconds(floor.longestTask) }]
  for (const { name, path } of pages) {
    const seen = await visits({ portal, browser }, path)
    figures.push({
      what: name,
      value: milliseconds(seen.largestPaint),
      target: `LCP <= ${limits.largestPaint} ms, CLS ${seen.shift.toFixed(3)} of ${limits.shift}, longest task ${milliseconds(seen.longestTask)} of ${limits.longestTask}`,
      met: (Object.keys(limits) as (keyof Seen)[]).every((what) => seen[what] <= limits[what]),
    })
  }
  return figures
}

/** The median of three visits, each by a browser that knows nothing yet. */
async function visits({ portal, browser }: Pick<Bench, 'portal' | 'browser'>, path: string): Promise<Seen> {
  const seen: Seen[] = []
  for (let visit = 0; visit < 3; visit += 1) {
    // A context of its own: nothing is remembered from the visit before.
    const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowNetwork)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
    await page.addInitScript({ content: observers })
    await page.goto(`${portal.url}${path}`, { waitUntil: 'load' })
    // Fonts come after the first paint and may still move what stands there.
    await page.waitForTimeout(1500)
    seen.push(await readSeen(page))
    await context.close()
  }
  const of = (what: keyof Seen) => median(seen.map((one) => one[what]))
  return { largestPaint: of('largestPaint'), shift: of('shift'), longestTask: of('longestTask') }
}

// Text, not a function: what the compiler adds to functions is not there in the page.
const observers = `
  window.seen = { largestPaint: 0, shift: 0, longestTask: 0 }
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => { seen.largestPaint = startTime })
  observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value })
  observe('longtask', ({ duration }) => { seen.longestTask = Math.max(seen.longestTask, duration) })
`

const readSeen = (page: Page) => page.evaluate<Seen>('window.seen')
