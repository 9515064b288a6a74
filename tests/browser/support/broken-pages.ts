import type { Page } from 'playwright-core'

/** A page that came with a fault of the server fails the test there, and says so: not half a minute later for want of a field. */
export function failOnBrokenPages(page: Page): Page {
  const goto = page.goto.bind(page)
  page.goto = async (address, options) => {
    const answer = await goto(address, options)
    if (isBroken(answer?.status() ?? 200) && !isAskedFor(address)) {
      throw new Error(`${address} answers ${answer?.status()}:\n${(await answer?.text())?.slice(0, 2_000)}`)
    }
    return answer
  }
  return page
}

const isBroken = (status: number) => status >= 500
/** Pages about problems have addresses of their own, and the status they tell of. */
const isAskedFor = (address: string) => /\/problem\/\d{3}$/.test(address)
