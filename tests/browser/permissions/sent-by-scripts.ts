import type { Browser, Page } from 'playwright-core'

/** What the script of a page sent by itself, kept from arriving. */
export type SentByScript = { address: string; body: string; headers: Record<string, string> }

/** Types into the form of a record with scripts on, and keeps what the form would send instead of sending it. */
export async function recordScripts(
  browser: Browser,
  { url, cookie, address }: { url: string; cookie: string; address: string },
) {
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split('=', 2)
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const sent = new Map<string, SentByScript>()
  await page.route('**/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'POST') return route.continue()
    const kept = ['content-type', 'idempotency-key'].flatMap((one) => {
      const header = request.headers()[one]
      return header ? [[one, header]] : []
    })
    const { pathname, search } = new URL(request.url())
    const body = request.postData() ?? ''
    if (body) sent.set(pathname, { address: `${pathname}${search}`, body, headers: Object.fromEntries(kept) })
    return route.abort()
  })
  await page.goto(`${url}${address}`)
  await typeInto(page)
  for (const end = Date.now() + 20_000; Date.now() < end && !sent.has(`${address}/form`); )
    await page.waitForTimeout(200)
  await context.close()
  return [...sent.values()]
}

async function typeInto(page: Page) {
  const field = page.locator('main textarea[name=summary]')
  await field.fill('Typed by somebody, and sent by somebody else.')
}
