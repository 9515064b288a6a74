import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import { chooseRecord } from './support/choose'
import { visit } from './support/visit'

const { seePublic, steps } = en.review

/** The roundtable of 24 June 2021 as its organisers told of it; the first content holds it already, so this is another one. */
const roundtable = {
  title: 'Roundtable typed in by its organiser',
  first: { sequence: '9', heldOn: '2021-06-24' },
  facts: { startsAt: '10:00', durationMinutes: '120', 'stakeholders.min': '6' },
  practices: [
    'Events that make cultural diversity known (typed)',
    'Cultural assistants in schools (typed)',
    'Polish conversation clubs (typed)',
    'Help for victims of violence in small cities (typed)',
    'Support with residency procedures (typed)',
  ],
  gaps: [
    'Communication between stakeholders (typed)',
    'Continuity of programmes and initiatives, also in funding (typed)',
    'Digital forms of existing databases (typed)',
  ],
  pilots: [
    'Sculpting, sewing and woodwork together (typed)',
    'More involvement of local authorities (typed)',
    'Small actions fitted to local circumstances (typed)',
  ],
  sources: [{ label: 'Report of the organisers', url: 'https://www.share-network.eu/' }],
}
const contributions = [...roundtable.practices, ...roundtable.gaps, ...roundtable.pilots]

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

const fields = en.fields.roundtable.label
type Group = 'hosts' | 'practices' | 'gaps' | 'pilots' | 'sources'

async function fillRow(page: Page, { group, index }: { group: Group; index: number }, values: Record<string, string>) {
  const label = group === 'sources' ? en.fields.every.label.sources : fields[group]
  const add = page.getByRole('button', { name: en.recordForm.add.replace('{name}', label), exact: true })
  if ((await field(page, `${group}[${index}].${Object.keys(values)[0]}`).count()) === 0) await add.click()
  for (const [name, value] of Object.entries(values)) await field(page, `${group}[${index}].${name}`).fill(value)
}

async function fillRows(page: Page, group: Group, titles: string[]) {
  for (const [index, title] of titles.entries()) await fillRow(page, { group, index }, { title })
}

async function typeRoundtable(page: Page) {
  await page.goto('/desk/roundtables/new')
  await chooseRecord(page, { name: 'platformId', label: fields.platformId, words: 'Lower Silesia' })
  for (const [name, value] of Object.entries(roundtable.first)) await field(page, name).fill(value)
  await field(page, 'mode').selectOption('online')
  await field(page, 'course').selectOption('held')
  await field(page, 'title').fill(roundtable.title)
  await page.getByRole('button', { name: en.recordForm.start, exact: true }).click()
  await page.waitForURL(/\/desk\/roundtables\/[0-9a-f-]{36}\?saved=new/)
  for (const [name, value] of Object.entries(roundtable.facts)) await field(page, name).fill(value)
  await fillRow(page, { group: 'hosts', index: 0 }, { name: 'IOM Poland' })
  await fillRows(page, 'practices', roundtable.practices)
  await fillRows(page, 'gaps', roundtable.gaps)
  await fillRows(page, 'pilots', roundtable.pilots)
  const [source = { label: '', url: '' }] = roundtable.sources
  await fillRow(page, { group: 'sources', index: 0 }, source)
  await field(page, 'sources[0].kind').selectOption('document')
}

/** Status and text of an address for somebody who reads without scripts. */
async function read(path: string, as?: 'ipaEditor') {
  const { page } = await visit({ javaScript: false, ...(as ? { as } : {}) })
  const response = await page.goto(path)
  const isPage = response?.headers()['content-type']?.startsWith('text/html') ?? false
  // Everything that is there, what is below the window as well.
  const text = (isPage ? await page.locator('body').textContent() : await response?.text()) ?? ''
  return { status: response?.status() ?? 0, url: page.url(), text }
}

/** The same page in the other language, as the page itself names it: addresses are words of their language. */
async function inLanguage(path: string, locale: string): Promise<string> {
  const { page } = await visit({ javaScript: false })
  await page.goto(path)
  const href = await page.locator(`link[rel=alternate][hreflang=${locale}]`).getAttribute('href')
  if (!href) throw new Error(`${path} names no page in ${locale}`)
  return new URL(href).pathname
}

let id = ''
let publicPath = ''

// One story in the order it happens: each part needs the one before.
describe.sequential('a roundtable, from the form to the public and back', () => {
  beforeAll(() => expect(contributions).toHaveLength(11))

  test('its organiser types it in and saves a draft', { timeout: 60_000 }, async () => {
    const { page, problems } = await visit({ as: 'iomEditor' })
    await typeRoundtable(page)
    const saved = page.waitForResponse((response) => response.url().endsWith('/form') && response.ok())
    await page.getByRole('button', { name: en.recordForm.save, exact: true }).click()
    await saved
    id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.reload()
    for (const [index, title] of roundtable.practices.entries())
      expect(await field(page, `practices[${index}].title`).inputValue()).toBe(title)
    expect(problems()).toEqual([])
  })

  test('nobody else finds the draft by any address', { timeout: 60_000 }, async () => {
    const addresses = [
      `/desk/roundtables/${id}`,
      `/desk/roundtables/${id}/preview`,
      `/desk/roundtables/${id}/preview?locale=pl`,
      `/desk/roundtables/${id}/review`,
      `/desk/roundtables/${id}/history`,
      `/desk/roundtables/${id}?language=pl`,
    ]
    for (const address of addresses) {
      expect(await read(address, 'ipaEditor')).toMatchObject({ status: 404 })
      expect((await read(address)).url).toContain('/sign-in')
    }
    for (const address of ['/en/roundtables', '/en/regions/lower-silesia', '/sitemap.xml', '/desk'])
      expect((await read(address, 'ipaEditor')).text).not.toContain(roundtable.title)
  })

  test('its organiser looks at the preview and publishes it', { timeout: 60_000 }, async () => {
    const { page, problems } = await visit({ as: 'iomEditor' })
    await page.goto(`/desk/roundtables/${id}/preview`)
    const preview = await page.locator('main').textContent()
    for (const text of [roundtable.title, ...contributions]) expect(preview).toContain(text)
    await page.goto(`/desk/roundtables/${id}/review`)
    await page.getByRole('button', { name: steps.publish.button, exact: true }).click()
    await page.waitForURL(/done=published/)
    const link = page.getByRole('link', { name: seePublic.replace('{language}', 'English') })
    publicPath = (await link.getAttribute('href')) ?? 'no link to the public page'
    expect(problems()).toEqual([])
  })

  test.each(['en', 'pl'])('a visitor finds it on the region page, without scripts, in %s', async (locale) => {
    const region = await read(await inLanguage('/en/regions/lower-silesia', locale))
    for (const text of [roundtable.title, ...contributions]) expect(region.text).toContain(text)
    const page = await read(await inLanguage(publicPath, locale))
    expect(page.status).toBe(200)
    for (const text of [roundtable.title, ...contributions]) expect(page.text).toContain(text)
  })

  test('after withdrawal it is gone from every surface at once', { timeout: 60_000 }, async () => {
    const locales = ['en', 'pl']
    const pages = await Promise.all(locales.map((locale) => inLanguage(publicPath, locale)))
    const regions = await Promise.all(locales.map((locale) => inLanguage('/en/regions/lower-silesia', locale)))
    const lists = locales.flatMap((locale) =>
      ['', '/roundtables', '/practices', '/gaps', '/regions'].map((list) => `/${locale}${list}`),
    )
    await withdraw()
    for (const path of pages) expect((await read(path)).status).toBe(410)
    for (const path of [...regions, ...lists, '/sitemap.xml']) {
      const { text } = await read(path)
      for (const gone of [roundtable.title, ...contributions, ...pages]) expect(text).not.toContain(gone)
    }
  })
})

async function withdraw() {
  const { page } = await visit({ as: 'iomEditor' })
  await page.goto(`/desk/roundtables/${id}/review`)
  await page.locator('summary', { hasText: steps.withdraw.title }).click()
  const button = page.getByRole('button', { name: steps.withdraw.button, exact: true })
  const form = page.locator('form', { has: button })
  await form.locator('[name=reason]').fill('Typed in by a test')
  await button.click()
  await page.waitForURL(/done=withdrawn/)
}
