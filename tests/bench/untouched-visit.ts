import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession } from 'playwright-core'

/**
 * What a visit was like, in milliseconds; `shift` is the sum that CLS counts. `busiestTask` is the processor time of the task
 * that took most of it, and the others what it went into: on a machine that others use as well, they tell more than time.
 */
export type Seen = { largestPaint: number; shift: number; longestTask: number; busiestTask: number } & Parts
type Parts = { style: number; layout: number; paint: number }
type Traced = {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: TracedArguments
}
type TracedArguments = {
  name?: string
  data?: { documentLoaderURL?: string; score?: number; had_recent_input?: boolean }
}

/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const slowerBy = 4
const phone = { width: 375, height: 812, deviceScaleFactor: 2, mobile: false }
const categories = ['toplevel', 'loading', 'blink.user_timing', 'devtools.timeline']
/** None of these ever runs within another. */
const parts: Record<keyof Parts, readonly string[]> = {
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
}

/**
 * A cold visit in which nothing of ours runs in the page: the browser's own trace tells what it did. A script that
 * watches, and the worlds Playwright makes in its pages, would be compiled within the first task and counted as the page's.
 */
export async function untouchedVisit(browser: Browser, url: string, settled: number): Promise<Seen> {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  const events: Traced[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown[] as Traced[])))
  const send = await openTab(session, browserContextId)
  await send('Network.enable')
  await send('Network.emulateNetworkConditions', slowNetwork)
  await send('Emulation.setDeviceMetricsOverride', phone)
  await send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } })
  await send('Page.navigate', { url })
  await sleep(settled)
  const complete = once(session as unknown as NodeJS.EventEmitter, 'Tracing.tracingComplete')
  await session.send('Tracing.end')
  await complete
  await session.send('Target.disposeBrowserContext', { browserContextId })
  await session.detach()
  return readTrace(events, url)
}

/** A tab that Playwright does not know, and a way to speak to it. */
async function openTab(session: CDPSession, browserContextId: string) {
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  let sent = 0
  return async (method: string, params: object = {}) => {
    sent += 1
    const id = sent
    const answered = new Promise<void>((resolve, reject) => {
      const listen = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as { id?: number; error?: { message: string } }
        if (answer.id !== id) return
        session.off('Target.receivedMessageFromTarget', listen)
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`))
        else resolve()
      }
      session.on('Target.receivedMessageFromTarget', listen)
    })
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    await answered
  }
}

function readTrace(events: readonly Traced[], url: string): Seen {
  const start = events.findLast(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url)
  if (!start) throw new Error(`${url} was not visited.`)
  // Before the visit the tab is empty and belongs to nobody.
  const mine = events.filter(({ pid, ts }) => pid === start.pid && ts >= start.ts)
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === start.pid && args.name === 'CrRendererMain',
  )?.tid
  const done = mine.filter(({ ph, tid }) => ph === 'X' && tid === main)
  const tasks = done.filter(({ name }) => name.endsWith('RunTask'))
  const busiest = tasks.reduce((most, task) => (processorTime(task) > processorTime(most) ? task : most))
  const within = done.filter(({ ts }) => ts >= busiest.ts && ts < busiest.ts + (busiest.dur ?? 0))
  const partOf = (part: keyof Parts) =>
    within.filter(({ name }) => parts[part].includes(name)).reduce((sum, one) => sum + processorTime(one), 0)
  const paint = mine.findLast(({ name }) => name === 'largestContentfulPaint::Candidate')
  const shifts = mine.filter(({ name, args }) => name === 'LayoutShift' && !args.data?.had_recent_input)
  return {
    largestPaint: paint ? (paint.ts - start.ts) / 1000 : Number.NaN,
    shift: shifts.reduce((sum, { args }) => sum + (args.data?.score ?? 0), 0),
    longestTask: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)),
    busiestTask: processorTime(busiest),
    style: partOf('style'),
    layout: partOf('layout'),
    paint: partOf('paint'),
  }
}

const processorTime = ({ tdur = 0 }: Traced) => tdur / 1000
