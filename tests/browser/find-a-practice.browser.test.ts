import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { keyboardOf } from './support/keyboard'
import { visit } from './support/visit'

const here = (page: Page) => decodeURIComponent(page.url().replace(/^https?:\/\/[^/]+/, '')).replaceAll('+', ' ')
const patience = { timeout: 10_000 }
async function isAt(page: Page, address: string | RegExp) {
  await expect.poll(() => here(page), patience).toMatch(address)
  // Going back from a page that has only begun to appear hangs the browser.
  await page.waitForLoadState()
}

// The promise of the search as one walk: nothing but a keyboard, on a telephone, with scripts and without.
describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('with nothing but a keyboard, at 375 pixels, %s, a visitor', (_, javaScript) => {
  test('goes from a slip in a word to a practice like the one that was found, and back', {
    timeout: 60_000,
  }, async () => {
    const { page, problems } = await visit({ javaScript, width: 375, locale: 'pl-PL' })
    const { tabTo } = keyboardOf(page)
    await page.goto('/pl')
    await tabTo(page.locator('#search-words'))
    await page.keyboard.type('język polskki')
    await page.keyboard.press('Enter')
    await isAt(page, '/pl/search?q=język polskki')

    await tabTo(page.locator('#suggestion'))
    await page.keyboard.press('Enter')
    await isAt(page, /^\/pl\/search\?q=j[eę]zyk polski$/)

    await tabTo(page.locator('#narrow > summary'))
    await page.keyboard.press('Enter')
    await tabTo(page.locator('#kind-practice'))
    await page.keyboard.press('Space')
    if (!javaScript) {
      await tabTo(page.locator('.plain-only button'), { limit: 200 })
      await page.keyboard.press('Enter')
    }
    await isAt(page, /q=j[eę]zyk polski&kind=practice$/)

    await tabTo(page.locator('#view-map'), { limit: 200 })
    await page.keyboard.press('Enter')
    await isAt(page, /view=map$/)
    await tabTo(page.locator('#map-PL51'), { limit: 200 })
    await page.keyboard.press('Enter')
    await isAt(page, /kind=practice&region=PL51&view=map$/)
    const search = here(page)
    const found = await page.locator('#found').innerText()

    await tabTo(page.locator('.hit a').first(), { limit: 200 })
    await page.keyboard.press('Enter')
    await isAt(page, /^\/pl\/practices\//)
    const similar = page
      .locator('section', { has: page.locator('#similar') })
      .locator('li')
      .first()
    // Said even before it comes into sight.
    expect(await similar.locator('.font-medium').textContent()).not.toBe('')
    const practice = here(page)
    await tabTo(similar.locator('a'), { limit: 200 })
    await page.keyboard.press('Enter')
    await expect.poll(() => here(page), patience).not.toBe(practice)
    await isAt(page, /^\/pl\/practices\//)

    await page.goBack()
    await isAt(page, practice)
    await page.goBack()
    await isAt(page, search)
    expect(await page.locator('#found').innerText()).toBe(found)
    expect(await page.locator('#kind-practice').isChecked()).toBe(true)
    expect(await page.locator('#chosen-region-PL51').count()).toBe(1)
    expect(problems()).toEqual([])
  })

  test('finds a Polish practice by a Greek word, through a chip that can be taken away', async () => {
    const { page } = await visit({ javaScript, width: 375 })
    const { tabTo } = keyboardOf(page)
    await page.goto('/en/search?q=εκπαίδευση&country=PL&kind=practice')
    const practice = page.locator('.hit a', { hasText: 'Cultural assistants in schools' })
    await practice.waitFor()
    await tabTo(page.locator('[id="concept-theme:education"]'))
    await page.keyboard.press('Enter')
    await isAt(page, /drop=theme:education/)
    await expect.poll(() => practice.count()).toBe(0)
    await tabTo(page.locator('[id="concept-theme:education"]'))
    await page.keyboard.press('Enter')
    await practice.waitFor()
    expect(await page.locator('#chosen-country-PL').count()).toBe(1)
  })
})
