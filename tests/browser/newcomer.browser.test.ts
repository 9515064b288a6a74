import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { visit } from './support/visit'

const most = 3

/** Somebody who has never been here: begins at home, has no JavaScript, and only clicks. Each click is counted. */
async function aNewcomer(locale: string) {
  const { page, problems } = await visit({ javaScript: false })
  await page.goto(`/${locale}`)
  let clicks = 0
  return {
    page,
    problems,
    clicks: () => clicks,
    follow: async (name: RegExp, within = 'body') => {
      clicks += 1
      await page.locator(within).getByRole('link', { name }).first().click()
      await page.waitForLoadState()
    },
  }
}

const sectionOf = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`)

const words = {
  en: {
    project: /National Integration Evaluation Mechanism/,
    lead: /Lead/,
    latvia: /Latvia/,
    lowerSilesia: /Lower Silesia/,
    regions: /^Regions$/,
    missing: [/communicat/i, /continuity/i, /digitised/i],
    evaluation: /^Evaluation$/,
    poland: /Poland/,
    news: /^News$/,
    release: /All In for Integration/i,
    write: /write to the media contact/i,
  },
  pl: {
    project: /Krajowy Mechanizm Ewaluacji Integracji/,
    lead: /Lider/,
    latvia: /Łotwa/,
    lowerSilesia: /Dolny Śląsk/,
    regions: /^Regiony$/,
    missing: [/komunikuj/i, /ciągłości/i, /zdigitalizowane/i],
    evaluation: /^Ewaluacja$/,
    poland: /Polska/,
    news: /^Aktualności$/,
    release: /All In for Integration/i,
    write: /wyślij pytanie prasowe/i,
  },
} as const

describe.each(['en', 'pl'] as const)('a newcomer reading in %s finds, by clicking only', (locale) => {
  const asked = words[locale]

  test('who leads NIEM, and who its partner in Latvia is', async () => {
    const { page, follow, clicks, problems } = await aNewcomer(locale)
    await follow(asked.project, 'main')
    const partners = sectionOf(page, 'partners')
    const lead = partners.locator('div', { has: page.getByRole('heading', { name: asked.lead }) }).last()
    expect(await lead.textContent()).toMatch(/Institute of Public Affairs|Instytut Spraw Publicznych/)
    const latvia = partners.locator('dl > div', { has: page.getByText(asked.latvia) })
    expect(await latvia.textContent()).toMatch(/PROVIDUS/i)
    expect(clicks()).toBeLessThanOrEqual(most)
    expect(problems()).toEqual([])
  })

  test('which regions have a platform, and what Lower Silesia found missing', async () => {
    const { page, follow, clicks, problems } = await aNewcomer(locale)
    await follow(asked.regions, 'header')
    const regions = await page
      .locator(`main a[href^="/${locale}/regions/"]`)
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))])
    expect(regions).toHaveLength(10)
    await follow(asked.lowerSilesia, 'main li')
    const gaps = await sectionOf(page, 'gaps').textContent()
    for (const missing of asked.missing) expect(gaps).toMatch(missing)
    expect(clicks()).toBeLessThanOrEqual(most)
    expect(problems()).toEqual([])
  })

  test('what Poland scored in 2021, and where that number comes from', async () => {
    const { page, follow, clicks, problems } = await aNewcomer(locale)
    await follow(asked.evaluation, 'header')
    const row = page.locator('main tr', { has: page.getByRole('rowheader', { name: asked.poland }) }).first()
    expect(await row.textContent()).toMatch(/36[.,]9/)
    await row.getByRole('link').first().click()
    await page.waitForLoadState()
    const sources = sectionOf(page, 'sources')
    expect(await sources.getByRole('link', { name: /diversitygroup\.lt|Diversity Development Group/ }).count()).toBe(1)
    expect(await sources.getByRole('link', { name: /businessinsider/i }).count()).toBe(1)
    expect(clicks() + 1).toBeLessThanOrEqual(most)
    expect(problems()).toEqual([])
  })

  test('how to reach the media contact of the campaign of 2017', async () => {
    const { page, follow, clicks, problems } = await aNewcomer(locale)
    await follow(asked.news, 'header')
    await follow(asked.release, 'main')
    await follow(asked.write, 'main')
    expect(page.url()).toContain(`/${locale}/write/`)
    expect(await page.locator('main').innerText()).toMatch(/ANTIGONE/)
    await page.locator('main form textarea').fill('Who took the pictures?')
    expect(await page.locator('body').innerText()).not.toMatch(/@antigone/)
    expect(clicks()).toBeLessThanOrEqual(most)
    expect(problems()).toEqual([])
  })
})
