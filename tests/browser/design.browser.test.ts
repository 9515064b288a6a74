import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { takePicture } from './support/picture'
import { visit } from './support/visit'

// The pictures of docs/design.md. They are looked at by people; the tests ask what a machine can ask of a layout.
const folder = '.data/screenshots/design'
beforeAll(() => {
  mkdirSync(folder, { recursive: true })
})

const designed = {
  home: '/en',
  search: '/en/search?q=school',
  practice: '/en/practices/tero-loko',
  roundtable: '/en/roundtables/second-roundtable-in-lower-silesia',
  region: '/en/regions/lower-silesia',
  partner: '/en/partners/institute-of-public-affairs',
  project: '/en/projects/national-integration-evaluation-mechanism',
  evaluation: '/en/evaluation',
  press: { from: '/en/news?kind=press', link: 'main a[href^="/en/news/"]' },
  campaign: { from: '/en/campaigns', link: 'main a[href^="/en/campaigns/"]' },
} as const

type Place = (typeof designed)[keyof typeof designed]

async function go(page: Page, place: Place) {
  if (typeof place === 'string') return page.goto(place)
  await page.goto(place.from)
  return page.goto((await page.locator(place.link).first().getAttribute('href')) ?? '')
}

describe('each of the ten kinds of pages', () => {
  test.each(Object.entries(designed))('%s fits a phone, a tablet and a desk, and paper', async (name, place) => {
    const { page } = await visit()
    expect((await go(page, place))?.status()).toBe(200)
    for (const width of [375, 768, 1280]) {
      const height = width === 375 ? 812 : 960
      await page.setViewportSize({ width, height })
      await takePicture(page, { path: `${folder}/${name}-${width}.jpg`, height })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(await widestLine(page)).toBeLessThanOrEqual(mostLetters)
    }
    await page.emulateMedia({ media: 'print' })
    // What only helps on a screen does not travel to paper.
    for (const screenOnly of ['body > header', 'form[role=search]'])
      expect(await page.locator(screenOnly).filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('h1').isVisible()).toBe(true)
  })
})

/** A line of text that is longer than this is hard to find the next one of. */
const mostLetters = 95

/** Letters in the widest line of running text: its width in half ems. */
const widestLine = (page: Page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('main p')].map((paragraph) => {
      const { width } = paragraph.getBoundingClientRect()
      const letter = Number.parseFloat(getComputedStyle(paragraph).fontSize) * 0.45
      return Math.min(width / letter, (paragraph.textContent ?? '').trim().length)
    })
    return Math.round(Math.max(...lines))
  })
