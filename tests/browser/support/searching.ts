import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { portalUrl, type VisitOptions, visit } from './visit'

/** Somebody at the page of a search, who knows it by its address, its count and what is chosen. */
export async function aSearcher(options: VisitOptions = {}) {
  const { page, problems } = await visit(options)
  const hasScripts = options.javaScript !== false
  /** By its id, which may have colons in it. */
  const part = (id: string) => page.locator(`[id="${id}"]`)
  const isAt = (address: string) => expect.poll(() => here(page), { timeout: 5_000 }).toBe(address)

  /** On a narrow page what narrows a search is folded, and what is in it as well. */
  const unfold = async (facet: string) => {
    for (const fold of ['narrow', facet]) {
      const summary = part(fold).locator('> summary')
      const isOpen = (await part(fold).getAttribute('open')) !== null
      if (!isOpen && (await summary.isVisible())) await summary.click()
    }
  }

  return {
    page,
    problems,
    part,
    isAt,
    unfold,
    open: async (address: string) => {
      await page.goto(address)
      if (!hasScripts) return
      await page.waitForFunction(() => customElements.get('search-page') !== undefined)
      await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
    },
    /** Whether no other page was loaded since `open`. */
    isSamePage: () => page.evaluate(() => document.body.hasAttribute('data-same-page')),
    ask: async (words: string) => {
      await page.locator('#search-words').fill(words)
      await page.locator('form[role=search] button').click()
    },
    /** Ticks or unticks a value; without scripts it has to be sent. */
    tick: async (facet: string, value: string) => {
      await unfold(`facet-${facet}`)
      await part(`${facet}-${value}`).click()
      if (!hasScripts) await page.locator('.plain-only button').click()
    },
    leaveOut: async (facet: string, value: string) => {
      await unfold(`facet-${facet}`)
      await part(`not-${facet}-${value}`).click()
    },
    /** How many results a facet says have a value. */
    countOf: async (facet: string, value: string) =>
      Number(await page.locator(`label[for="${facet}-${value}"] .facet-count`).textContent()),
    isTicked: (facet: string, value: string) => part(`${facet}-${value}`).isChecked(),
    found: () => page.locator('#found').innerText(),
    /** The number in the headline of a search without words. */
    total: async () => Number(/\d+/.exec(await page.locator('#found').innerText())?.[0] ?? 0),
    hits: () => page.locator('.hit .title-link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  }
}

/** The address as people read it. */
export const here = (page: Page) => decodeURIComponent(page.url().slice(portalUrl().length)).replaceAll('+', ' ')
