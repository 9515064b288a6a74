import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { visit } from './support/visit'

/** The other tests ask for less motion, and get every page at once. */
async function open(path: string): Promise<Page> {
  const { page } = await visit({ width: 375 })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(path)
  return page
}

const place = (page: Page) => page.evaluate(() => Math.round(window.scrollY))
const whole = (page: Page) => page.locator('body > footer').waitFor({ state: 'visible' })
const partsWithoutRoom = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main > *, main > article > *, main > search-page > *, .search-columns > *')]
      .filter((part) => !part.matches('script, .print-only') && part.getClientRects().length === 0)
      .map((part) => `${part.tagName} ${part.className}`),
  )

describe('a page that is drawn part by part', () => {
  test.each(['/en', '/en/practices', '/en/search?q=housing', '/pl/projects/national-integration-evaluation-mechanism'])(
    '%s soon stands there whole',
    async (path) => {
      const page = await open(path)
      await whole(page)
      expect(await partsWithoutRoom(page)).toEqual([])
    },
  )

  test('is read on from the same place when it was loaded again', async () => {
    const page = await open('/en')
    await whole(page)
    await page.mouse.wheel(0, 1500)
    await expect.poll(() => place(page)).toBe(1500)
    await page.reload()
    await whole(page)
    await expect.poll(() => place(page)).toBe(1500)
  })

  test('comes at once for whoever wants one part of it', async () => {
    const page = await open('/en#where')
    const top = await page.locator('#where').evaluate((heading) => heading.getBoundingClientRect().top)
    expect(Math.abs(top)).toBeLessThan(60)
  })
})
