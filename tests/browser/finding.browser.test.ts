import { describe, expect, test } from 'vitest'
import { aSearcher } from './support/searching'

const typed = 'mieszkanei dla uchodźców'
const meant = 'mieszkanie dla uchodźców'
const asked = `/pl/search?q=${meant}`

// On the map where it is large enough; in its table on a telephone. By keyboard: find-a-practice.browser.test.ts.
const visitors = [
  { who: 'with a mouse', javaScript: true, width: 1280, place: 'map-FRK24' },
  { who: 'with a telephone', javaScript: true, width: 375, place: 'place-FRK24' },
  { who: 'with a telephone, without scripts', javaScript: false, width: 375, place: 'place-FRK24' },
] as const

describe.each(visitors)('a visitor $who', ({ javaScript, width, place }) => {
  test('goes from a slip of the finger to a practice like the one that was found, and back to where they were', async () => {
    const visitor = await aSearcher({ javaScript, width, locale: 'pl-PL' })
    const { page, part, isAt, found } = visitor
    const steps: { address: string; found: string }[] = []
    const arrivesAt = async (address: string) => {
      await isAt(address)
      steps.push({ address, found: await found() })
    }

    await visitor.open('/pl/search')
    await visitor.ask(typed)
    await arrivesAt(`/pl/search?q=${typed}`)
    expect(await page.locator('#suggestion').innerText()).toBe(meant)
    await page.locator('#suggestion').click()
    await arrivesAt(asked)
    expect(await page.locator('#search-words').inputValue()).toBe(meant)
    await visitor.tick('kind', 'practice')
    await arrivesAt(`${asked}&kind=practice`)
    await page.locator('#view-map').click()
    await arrivesAt(`${asked}&kind=practice&view=map`)
    await part(place).click()
    await arrivesAt(`${asked}&kind=practice&region=FRK24&view=map`)
    expect(new Set(steps.map((step) => step.found)).size).toBe(steps.length - 1)
    if (javaScript) expect(await visitor.isSamePage()).toBe(true)

    const hits = await visitor.hits()
    const hit = page.locator('.hit .title-link', { hasText: 'Tero Loko' })
    await hit.scrollIntoViewIfNeeded()
    const top = await page.evaluate(() => scrollY)
    await hit.click()
    await isAt('/pl/practices/tero-loko')
    const similar = page.locator('section[aria-labelledby=similar] li', { hasText: 'JRS Welcome Isère' })
    await similar.scrollIntoViewIfNeeded()
    expect(await similar.textContent()).toContain('Ten sam region i ten sam temat: Praca')
    await similar.getByRole('link').click()
    await isAt('/pl/practices/jrs-welcome-isere')

    await page.goBack()
    await isAt('/pl/practices/tero-loko')
    await page.goBack()
    await isAt(`${asked}&kind=practice&region=FRK24&view=map`)
    expect(await page.locator('#search-words').inputValue()).toBe(meant)
    expect(await visitor.isTicked('kind', 'practice')).toBe(true)
    expect(await visitor.isTicked('region', 'FRK24')).toBe(true)
    expect(await page.locator('#view-map').getAttribute('aria-current')).toBe('true')
    expect(await visitor.hits()).toEqual(hits)
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5)
    for (const step of steps.toReversed()) {
      await isAt(step.address)
      await expect.poll(found).toBe(step.found)
      await page.goBack()
    }
    await isAt('/pl/search')
    await expect.poll(() => page.locator('#search-words').inputValue()).toBe('')
    expect(visitor.problems()).toEqual([])
  })
})

const practices = {
  en: '/en/practices/cultural-assistants-in-schools',
  pl: '/pl/practices/asystenci-kulturowi-w-szkolach',
}

describe.each([
  { locale: 'en', javaScript: true, how: 'with scripts' },
  { locale: 'pl', javaScript: false, how: 'without scripts' },
] as const)('on the page in $locale, $how', ({ locale, javaScript }) => {
  test('a Greek word finds a Polish practice by what it means, for as long as the reader wants that', async () => {
    const { page, open, ask, part, isAt, hits, problems } = await aSearcher({ javaScript, width: 375 })
    const concept = part('concept-stakeholder:school')
    await open(`/${locale}/search`)
    await ask('σχολείο')
    await isAt(`/${locale}/search?q=σχολείο`)
    expect(await hits()).toContain(practices[locale])
    await concept.click()
    await isAt(`/${locale}/search?q=σχολείο&drop=stakeholder:school`)
    await expect.poll(hits).not.toContain(practices[locale])
    await concept.click()
    await isAt(`/${locale}/search?q=σχολείο`)
    await expect.poll(hits).toContain(practices[locale])

    await page.locator('#search-exact').check()
    if (!javaScript) await page.locator('form[role=search] button').click()
    await isAt(`/${locale}/search?q=σχολείο&exact=1`)
    await expect.poll(hits).toEqual([])
    expect(await concept.count()).toBe(0)
    // What can be done about it is the first thing said.
    await page.locator('#found ~ div li a').first().click()
    await isAt(`/${locale}/search?q=σχολείο`)
    await expect.poll(hits).toContain(practices[locale])
    expect(problems()).toEqual([])
  })
})
