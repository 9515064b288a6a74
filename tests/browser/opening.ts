import type { Page } from 'playwright-core'

/** Opens whatever can be opened on a page. */
export const openAll = (page: Page) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })

/** Goes to what the first of these leads to. */
export const first = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click()
  await page.waitForLoadState()
}
