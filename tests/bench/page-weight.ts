import type { CDPSession } from 'playwright-core'
import type { Bench } from './bench'
import { type Figure, kilobytes } from './figures'

type Weight = {
  requests: number
  Document: number
  Stylesheet: number
  /** All scripts, and those of them that other scripts asked for once they ran. */
  Script: number
  scriptLater: number
  Font: number
  Image: number
}
const limits = { Document: 25, Stylesheet: 20, Script: 15, Font: 90 } as const
const mostRequests = 7

/** P6: what travels for one page to a browser that knows nothing yet. */
export async function pageWeight({ portal, browser, pages }: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path } of pages) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const weight = await weigh(await context.newCDPSession(page), () =>
      page.goto(`${portal.url}${path}`, { waitUntil: 'networkidle' }),
    )
    await context.close()
    const parts = Object.entries(limits) as [keyof typeof limits, number][]
    figures.push({
      what: name,
      value: `${kilobytes(weight.Document)} HTML`,
      target: `${parts.map(([part, limit]) => `${short[part]} ${kilobytes(weight[part])} of ${limit}`).join(', ')}, ${weight.requests} of ${mostRequests} requests`,
      met: weight.requests <= mostRequests && parts.every(([part, limit]) => weight[part] <= limit * 1024),
    })
  }
  return figures
}

const short = { Document: 'HTML', Stylesheet: 'CSS', Script: 'JS', Font: 'fonts' } as const

/** What travels while a page is visited. */
export async function weigh(session: CDPSession, visit: () => Promise<unknown>): Promise<Weight> {
  const weight: Weight = { requests: 0, Document: 0, Stylesheet: 0, Script: 0, scriptLater: 0, Font: 0, Image: 0 }
  const later = new Set<string>()
  const kinds = new Map<string, string>()
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  session.on('Network.requestWillBeSent', ({ requestId, initiator }) => {
    if (initiator.type === 'script') later.add(requestId)
  })
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? ''
    weight.requests += 1
    if (kind in weight) weight[kind as keyof Weight] += encodedDataLength
    if (kind === 'Script' && later.has(requestId)) weight.scriptLater += encodedDataLength
  })
  await visit()
  // Otherwise it would go on counting, and keep the cache shut.
  await session.detach()
  return weight
}
