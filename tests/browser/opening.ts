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

/** Presses a key until something answers it: what listens is there only once the page's script has run. */
export async function pressFor(page: Page, key: string, answer: string): Promise<void> {
  const answered = page.locator(answer).first()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await answered.isVisible()) return
    await page.keyboard.press(key)
    await answered.waitFor({ state: 'visible', timeout: 1500 }).catch(() => null)
  }
  await answered.waitFor({ state: 'visible', timeout: 1500 })
}
