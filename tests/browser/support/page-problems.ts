import type { ConsoleMessage, Page, Request } from 'playwright-core'

/** Collects what should never happen on any page of the portal. */
export function watchForProblems(page: Page, origin: string): () => string[] {
  const problems: string[] = []
  const ours = (url: string) => url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)

  page.on('console', (message) => {
    if (isComplaint(message, page))
      problems.push(`console ${message.type()} at ${message.location().url}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!ours(request.url())) problems.push(`request to a stranger: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    if (!wasGivenUp(request)) problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  return () => [...problems]
}

/** For a page that is gone on with: what it does from now on is told to others. */
export function stopWatching(page: Page): void {
  for (const event of ['console', 'pageerror', 'request', 'requestfailed']) page.removeAllListeners(event)
}

/**
 * Refusals of the content policy arrive here too, as console errors. A problem page's own status is no complaint, nor is
 * the answer to a form that what was typed cannot be accepted, clashes with what a colleague saved, or that its record was
 * deleted meanwhile.
 */
function isComplaint(message: ConsoleMessage, page: Page): boolean {
  if (!['error', 'warning'].includes(message.type())) return false
  if (!message.text().startsWith('Failed to load resource')) return true
  const { url } = message.location()
  const isRefusal = /\/(form|presence)$/.test(url) && /status of (404|409|422) /.test(message.text())
  return url !== page.url() && !isRefusal
}

/** Leaving a page ends what it was still fetching ahead. */
const wasGivenUp = (request: Request) => request.failure()?.errorText === 'net::ERR_ABORTED'
