import { mkdirSync } from 'node:fs'
import type { Page, Response } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageState } from './page-state'
import { pageStates } from './page-states'
import { accessibilityFaults } from './support/accessibility'
import { documentFaults } from './support/document-faults'
import { takePicture } from './support/picture'
import { sheetFaults } from './support/sheet-faults'
import { heightOf, type Scheme, visitAgain, type Width, widths } from './support/visit'
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

type View = { width: Width; scheme: Scheme; isExamined: boolean }

const withoutLocale = (name: string) => name.replace(/-(?:en|pl)$/, '')
const places = new Map(
  [...new Set(pageStates.map(({ name }) => withoutLocale(name)))].map((name, place) => [name, place]),
)

/**
 * One page is looked at on a telephone in the dark and on a screen in the light, the next the other way round: either shows
 * what depends on the width and what depends on the colours. Of a public page, whose translation has the same parts, axe
 * sees one in each language.
 */
function viewsOf({ world, name }: PageState): View[] {
  const isDarkOnTelephone = (places.get(withoutLocale(name)) ?? 0) % 2 === 0
  return widths.map((width) => ({
    width,
    scheme: (width === 375) === isDarkOnTelephone ? 'dark' : 'light',
    isExamined: world !== 'public' || (width === 375) === name.endsWith('-en'),
  }))
}

const personOf = ({ as }: PageState) => (as ? { as } : {})

const named = (states: PageState[]) => states.map((state): [string, PageState] => [state.name, state])

describe('every page, on a telephone and on a screen, light and dark', () => {
  test.each(named(pageStates))('%s', { timeout: 60_000 }, async (_, state) => {
    const { page, problems } = await visitAgain(personOf(state))
    const response = await go(page, state)
    expect(response?.status()).toBe(state.status ?? 200)
    if (state.world === 'public') await expectFinishedDocument(page, response)
    await state.arrange?.(page)

    const faults = new Map<string, string[]>()
    for (const { width, scheme, isExamined } of viewsOf(state)) {
      await page.setViewportSize({ width, height: heightOf(width) })
      await page.emulateMedia({ colorScheme: scheme })
      await takePicture(page, { path: `${screenshots}/${state.name}-${width}-${scheme}.jpg` })
      await unroll(page)
      const seen = [...(isExamined ? await accessibilityFaults(page) : []), ...(await overflow(page))]
      for (const fault of seen) faults.set(fault, [...(faults.get(fault) ?? []), `${width} ${scheme}`])
    }
    expect(Object.fromEntries(faults)).toEqual({})
    expect(problems()).toEqual([])
  })
})

/** A public page says everything before a script runs, and its policy lets none in that is not ours. */
async function expectFinishedDocument(page: Page, response: Response | null) {
  const html = (await response?.text()) ?? ''
  expect([...documentFaults(html), ...sheetFaults(html)]).toEqual([])
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|nonce|\*/)
  const said = await page.evaluate(
    (sent) => new DOMParser().parseFromString(sent, 'text/html').querySelector('main')?.textContent ?? '',
    html,
  )
  expect(said.trim()).not.toBe('')
}

/**
 * Lays the whole page out: what is far from the window is not (app/styles/parts.css), and what stays at its edge lies over
 * what one has yet to scroll to. axe would measure both where nobody ever sees them.
 */
const unroll = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).position === 'sticky') element.style.position = 'static'
  })

/** A page that scrolls sideways cannot be read on a telephone (WCAG 1.4.10). */
async function overflow(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return beyond > 0 ? [`${beyond} px wider than the window`] : []
}
