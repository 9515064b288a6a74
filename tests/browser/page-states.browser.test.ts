import { mkdirSync } from 'node:fs'
import type { Page, Response } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageState } from './page-state'
import { pageStates } from './page-states'
import { accessibilityFaults } from './support/accessibility'
import { documentFaults } from './support/document-faults'
import { heightOf, type Scheme, schemes, visit, type Width, widths } from './support/visit'
import { write } from './support/write'

const screenshots = '.data/screenshots'
beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  const path = '/en/write/practices/cultural-assistants-in-schools/correction'
  await write(path, { text: 'The assistants were 14 in 2021, not 12.\n\nIt says so in the report of the city.' })
  await write(path, { text: 'Visit www.a.example, www.b.example and www.c.example', homepage: 'www.a.example' })
}, 60_000)

async function go(page: Page, state: PageState): Promise<Response | null> {
  if (typeof state.path === 'string') return page.goto(state.path)
  await page.goto(state.path.from)
  const href = await page.locator(state.path.link).first().getAttribute('href')
  if (!href) throw new Error(`${state.path.from} has no ${state.path.link}`)
  return page.goto(`${href.split('?')[0]}${state.path.then ?? ''}`)
}

type View = readonly [Width, Scheme]
const everyView = widths.flatMap((width) => schemes.map((scheme): View => [width, scheme]))

/**
 * Every width in every scheme; a translation of a public page has the same parts, so it is looked at where its words are
 * tightest and where its colours are darkest.
 */
function viewsOf({ world, name }: PageState): readonly View[] {
  const isTranslation = world === 'public' && name.endsWith('-pl')
  return isTranslation ? everyView.filter(([width, scheme]) => (width === 375) === (scheme === 'light')) : everyView
}

/** Of the desk, whose pages are alike, pictures are taken of two views each. */
const isPictured = ({ world }: PageState, [width, scheme]: View) =>
  world !== 'desk' || (width === 375) === (scheme === 'dark')

const personOf = ({ as }: PageState) => (as ? { as } : {})

const named = (states: PageState[]) => states.map((state): [string, PageState] => [state.name, state])

describe('every page, at 375 and 1280 pixels, light and dark', () => {
  test.each(named(pageStates))('%s', { timeout: 60_000 }, async (_, state) => {
    const { page, problems } = await visit(personOf(state))
    const response = await go(page, state)
    expect(response?.status()).toBe(state.status ?? 200)
    await state.arrange?.(page)

    const faults = new Map<string, string[]>()
    for (const view of viewsOf(state)) {
      const [width, scheme] = view
      await page.setViewportSize({ width, height: heightOf(width) })
      await page.emulateMedia({ colorScheme: scheme })
      if (isPictured(state, view)) await capture(page, `${screenshots}/${state.name}-${width}-${scheme}.jpg`)
      await unroll(page)
      const extent = scheme === 'light' ? 'everything' : 'colours'
      const seen = [...(await accessibilityFaults(page, extent)), ...(await overflow(page))]
      for (const fault of seen) faults.set(fault, [...(faults.get(fault) ?? []), `${width} ${scheme}`])
    }
    expect(Object.fromEntries(faults)).toEqual({})
    expect(problems()).toEqual([])
  })
})

describe('every public page is a finished document', () => {
  const documents = pageStates.filter(({ world }) => world === 'public')

  test.each(named(documents))('%s', async (_, state) => {
    const { page, problems } = await visit({ javaScript: false })
    const response = await go(page, state)
    expect(documentFaults((await response?.text()) ?? '')).toEqual([])
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|nonce|\*/)
    expect((await page.locator('main').innerText()).trim()).not.toBe('')
    expect(problems()).toEqual([])
  })
})

/** What is below shows nothing new, and pictures of very long pages take longer than everything else. */
const tallest = 4000

/** A picture for people to look at. On a busy machine the browser now and then has no frame to give: ask it again. */
async function capture(page: Page, path: string, attempts = 3): Promise<void> {
  try {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    const clip = { x: 0, y: 0, width: page.viewportSize()?.width ?? 1280, height: Math.min(height, tallest) }
    await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true, clip })
  } catch (error) {
    if (attempts === 1) throw error
    await capture(page, path, attempts - 1)
  }
}

/**
 * A window as tall as the page: what is far from a window is not laid out yet (app/styles/parts.css), and axe would measure
 * it where nobody ever sees it.
 */
async function unroll(page: Page): Promise<void> {
  const { width = 1280 } = page.viewportSize() ?? {}
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(height, tallest * 2) })
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

/** A page that scrolls sideways cannot be read on a telephone (WCAG 1.4.10). */
async function overflow(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return beyond > 0 ? [`${beyond} px wider than the window`] : []
}
