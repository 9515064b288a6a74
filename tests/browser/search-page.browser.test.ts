import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { keyboardOf } from './support/keyboard'
import { visit } from './support/visit'

/** Answers take their time on a busy machine. */
const patience = { timeout: 10_000 }
const here = (page: Page) => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)
const found = (page: Page) => page.locator('#found').innerText()
/** Lost as soon as another page is loaded. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-same-page', ''))
const isSamePage = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-same-page'))
const enhanced = (page: Page) => page.waitForFunction(() => customElements.get('search-page') !== undefined)

async function open(path: string, options: Parameters<typeof visit>[0] = {}) {
  const opened = await visit(options)
  await opened.page.goto(path)
  if (options.javaScript !== false) {
    await enhanced(opened.page)
    await mark(opened.page)
  }
  return opened
}

describe('where scripts run, a search', () => {
  test('changes in place: focus and scrolling stay, and the new count is said', async () => {
    const { page, problems } = await open('/en/search')
    await page.locator('#facet-country-name').click()
    const before = await found(page)
    const box = page.locator('#country-PL')
    await box.scrollIntoViewIfNeeded()
    const top = await page.evaluate(() => scrollY)
    await box.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => here(page), patience).toBe('/en/search?country=PL')
    expect(await found(page)).not.toBe(before)
    expect(await isSamePage(page)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('country-PL')
    expect(await page.locator('#country-PL').isChecked()).toBe(true)
    expect(await page.locator('#facet-country').getAttribute('open')).not.toBeNull()
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5)
    await expect.poll(() => page.locator('search-page [role=status]').textContent(), patience).toBe(await found(page))
    expect(await page.locator('header a[hreflang=pl]').getAttribute('href')).toBe('/pl/search?country=PL')
    expect(problems()).toEqual([])
  })

  test('goes back and forward through its steps', async () => {
    const { page } = await open('/en/search?q=school')
    const [first, steps] = [
      await found(page),
      ['/en/search?q=school&kind=practice', '/en/search?q=school&kind=practice&view=table'],
    ]
    await page.locator('#kind-practice').click()
    await expect.poll(() => here(page), patience).toBe(steps[0])
    await page.locator('#view-table').click()
    await expect.poll(() => here(page), patience).toBe(steps[1])
    await page.locator('#result-table').waitFor()
    await page.goBack()
    await expect.poll(() => page.locator('#result-table').count(), patience).toBe(0)
    expect(await page.locator('#kind-practice').isChecked()).toBe(true)
    await page.goBack()
    await expect.poll(() => page.locator('#kind-practice').isChecked(), patience).toBe(false)
    expect(await found(page)).toBe(first)
    await page.goForward()
    await expect.poll(() => page.locator('#kind-practice').isChecked(), patience).toBe(true)
    expect(await isSamePage(page)).toBe(true)
  })

  test('leaves out of its address what it left aside, and says so', async () => {
    const { page, problems } = await open('/en/search?q=school&theme=education,nonsense&page=99#found')
    await expect.poll(() => here(page), patience).toBe('/en/search?q=school&theme=education')
    expect(new URL(page.url()).hash).toBe('#found')
    expect(await page.locator('[data-live=results]').innerText()).toContain('nonsense')
    await page.goto('/en/search?kind=practice')
    await page.goBack()
    expect(here(page)).toBe('/en/search?q=school&theme=education')
    expect(problems()).toEqual([])
  })

  test('takes no step where the same is asked again, whatever letters a browser writes in its own way', async () => {
    const { page } = await open("/en/search?q=d'asile")
    const steps = await page.evaluate(() => history.length)
    await page.locator('#search-words').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('search-page [role=status]').textContent(), patience).toBe(await found(page))
    expect(await page.evaluate(() => history.length)).toBe(steps)
  })

  test('follows what is typed, as one step back', async () => {
    const { page } = await open('/en/search')
    const words = page.locator('#search-words')
    await words.focus()
    await page.keyboard.type('scho', { delay: 20 })
    await expect.poll(() => here(page), patience).toBe('/en/search?q=scho')
    await page.keyboard.type('ol')
    await expect.poll(() => here(page), patience).toBe('/en/search?q=school')
    expect(await words.inputValue()).toBe('school')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-words')
    await page.goBack()
    await expect.poll(() => here(page), patience).toBe('/en/search')
    await expect.poll(() => words.inputValue()).toBe('')
    expect(await isSamePage(page)).toBe(true)
  })

  test('begins a page of results at its top', async () => {
    const { page } = await open('/en/search', { width: 375 })
    await page.locator('a[rel=next]').click()
    await expect.poll(() => here(page), patience).toBe('/en/search?page=2')
    await expect.poll(() => page.title(), patience).toMatch(/^Search, page 2/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('found')
    expect(
      await page.locator('#found').evaluate((heading) => Math.round(heading.getBoundingClientRect().top)),
    ).toBeLessThan(80)
  })

  test('gives what was taken back the heading to stand on', async () => {
    const { page } = await open('/en/search?kind=practice&view=map')
    await page.locator('#chosen-kind-practice').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => here(page), patience).toBe('/en/search?view=map')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('found')
  })

  test('is loaded as a page where the answer fails', async () => {
    const { page } = await open('/en/search')
    await page.route('**/search?kind=practice', (route, request) =>
      request.isNavigationRequest() ? route.continue() : route.abort('failed'),
    )
    await page.locator('#kind-practice').click()
    await expect.poll(() => here(page), patience).toBe('/en/search?kind=practice')
    await page.locator('#chosen-kind-practice').waitFor()
    expect(await isSamePage(page)).toBe(false)
  })

  test('is narrowed by keyboard on a telephone', async () => {
    const { page } = await open('/en/search', { width: 375 })
    const { tabTo } = keyboardOf(page)
    await tabTo(page.locator('#narrow > summary'))
    await page.keyboard.press('Enter')
    await tabTo(page.locator('#theme-education'))
    await page.keyboard.press('Space')
    await expect.poll(() => here(page), patience).toBe('/en/search?theme=education')
    await tabTo(page.locator('#view-map'))
    await page.keyboard.press('Enter')
    await expect.poll(() => here(page), patience).toBe('/en/search?theme=education&view=map')
    const region = page.locator('.map-link').first()
    await tabTo(region)
    await page.keyboard.press('Enter')
    await expect.poll(() => here(page), patience).toMatch(/region=\w+&view=map$/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await isSamePage(page)).toBe(true)
  })
})

describe('without scripts, a search', () => {
  test('is sent as a form, and every step is a link', async () => {
    const { page, problems } = await open('/pl/search', { javaScript: false, width: 375 })
    await page.fill('#search-words', 'szkoła')
    await page.click('form[role=search] button')
    await page.locator('#narrow > summary').click()
    await page.check('#kind-practice')
    await page.locator('.plain-only button').click()
    expect(here(page)).toContain('kind=practice')
    expect(await page.inputValue('#search-words')).toBe('szkoła')
    await page.locator('#view-table').click()
    expect(here(page)).toBe('/pl/search?q=szkoła&kind=practice&view=table')
    await page.locator('#chosen-kind-practice').click()
    expect(here(page)).toBe('/pl/search?q=szkoła&view=table')
    expect(problems()).toEqual([])
  })
})
