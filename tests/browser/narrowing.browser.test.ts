import { describe, expect, test } from 'vitest'
import { aSearcher, here } from './support/searching'
import { portalUrl, visit } from './support/visit'

const withAndWithoutScripts = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
] as const

describe.each(withAndWithoutScripts)('on a telephone $how, a visitor', ({ javaScript }) => {
  test('takes one theme or another, leaves a country out, and takes all of it back', async () => {
    const visitor = await aSearcher({ javaScript, width: 375 })
    const { page, part, isAt, tick, countOf, total } = visitor
    const arrivesAt = async (address: string, ticked?: string) => {
      await isAt(address)
      if (!javaScript) return
      await expect.poll(() => page.locator('search-page [role=status]').textContent()).toBe(await visitor.found())
      if (ticked) expect(await page.evaluate(() => document.activeElement?.id)).toBe(ticked)
      expect(await visitor.isSamePage()).toBe(true)
    }
    await visitor.open('/en/search?kind=practice')
    const [housing, employment] = [await countOf('theme', 'housing'), await countOf('theme', 'employment')]

    await tick('theme', 'housing')
    await arrivesAt('/en/search?kind=practice&theme=housing', 'theme-housing')
    expect(await total()).toBe(housing)
    // What one theme was chosen for does not lessen what another would add.
    expect(await countOf('theme', 'employment')).toBe(employment)
    await tick('theme', 'employment')
    await arrivesAt('/en/search?kind=practice&theme=employment,housing', 'theme-employment')
    const either = await total()
    expect(either).toBeGreaterThan(Math.max(housing, employment))
    expect(either).toBeLessThan(housing + employment)

    const french = await countOf('country', 'FR')
    await visitor.leaveOut('country', 'FR')
    await arrivesAt('/en/search?kind=practice&theme=employment,housing&country=-FR')
    expect(await total()).toBe(either - french)
    expect(await page.locator('.hits').innerText()).not.toContain('France')
    await page.goto('/en/search?utm_source=letter&theme=housing&country=-FR&theme=employment&kind=practice')
    expect(here(page)).toBe('/en/search?kind=practice&theme=employment,housing&country=-FR')

    await visitor.open(here(page))
    await part('chosen-country-FR').click()
    await arrivesAt('/en/search?kind=practice&theme=employment,housing', 'found')
    expect(await total()).toBe(either)
    await part('chosen-theme-housing').click()
    await arrivesAt('/en/search?kind=practice&theme=employment', 'found')
    expect(await total()).toBe(employment)
    await page.getByRole('link', { name: 'Remove all' }).click()
    await arrivesAt('/en/search', 'found')
    expect(visitor.problems()).toEqual([])
  })

  test('sees all values of a facet, ticks one that was not in sight, and sees fewer again', async () => {
    const visitor = await aSearcher({ javaScript, width: 375 })
    const { page, part, isAt, total } = visitor
    await visitor.open('/en/search')
    const rows = page.locator('#facet-country .facet-value')
    await visitor.unfold('facet-country')
    expect(await rows.count()).toBe(8)
    const further = Number(/\d+/.exec((await part('facet-country-more').textContent()) ?? '')?.[0])
    await part('facet-country-more').click()
    await isAt(javaScript ? '/en/search?more=country' : '/en/search?more=country#facet-country')
    await expect.poll(() => rows.count()).toBe(8 + further)
    if (javaScript) expect(await page.evaluate(() => document.activeElement?.id)).toBe('facet-country-more')

    const last = (await rows.last().locator('input').getAttribute('value')) ?? ''
    const count = await visitor.countOf('country', last)
    await visitor.tick('country', last)
    await isAt(`/en/search?country=${last}&more=country`)
    await expect.poll(total).toBe(count)
    expect(await rows.count()).toBe(8 + further)
    await visitor.unfold('facet-country')
    await part('facet-country-more').click()
    await expect.poll(() => rows.count()).toBe(9)
    expect(await visitor.isTicked('country', last)).toBe(true)
    expect(visitor.problems()).toEqual([])
  })

  test('asks precisely, in the words of the help page', async () => {
    const { page, open, ask, isAt, hits, total, found, problems } = await aSearcher({ javaScript, width: 375 })
    const assistants = '/en/practices/cultural-assistants-in-schools'
    const totalOf = async (address: string) => {
      await page.goto(address)
      return total()
    }
    const spanish = await totalOf('/en/search?country=ES')
    const ofHealth = await totalOf('/en/search?theme=health')

    await page.goto('/en/search/help')
    await page.getByRole('link', { name: 'country:spain' }).click()
    await isAt('/en/search?q=country:spain')
    expect(await total()).toBe(spanish)

    await open('/en/search')
    await ask('theme:health')
    await isAt('/en/search?q=theme:health')
    await expect.poll(total).toBe(ofHealth)
    await ask('"cultural assistants"')
    await expect.poll(hits).toContain(assistants)
    await ask('schools -assistants')
    await isAt('/en/search?q=schools -assistants')
    await expect.poll(found).toContain('-assistants')
    expect(await hits()).not.toContain(assistants)
    expect(await hits()).not.toEqual([])
    await ask('partner:icmc')
    await isAt('/en/search?q=partner:icmc')
    await expect.poll(hits).not.toEqual([])

    await ask('"assistants cultural"')
    await expect.poll(found).toBe('Nothing found for “"assistants cultural"”')
    const apart = page.getByRole('link', { name: 'Look for these words anywhere' })
    expect(await apart.getAttribute('href')).toBe('/en/search?q=assistants+cultural')
    const help = page.locator('main').getByRole('link', { name: 'How the search works' })
    expect(await help.count()).toBe(2)
    expect(await page.locator('#found ~ div a[href="/en/practices"]').count()).toBe(1)
    expect(problems()).toEqual([])
  })
})

test('where the script does not arrive, a search is sent and loaded as a page', async () => {
  const { page } = await visit({ width: 375 })
  await page.route('**/enhance.js', (route) => route.abort())
  await page.goto('/en/search?q=school')
  await page.locator('#narrow > summary').click()
  await page.locator('#kind-practice').check()
  await page.locator('.plain-only button').click()
  await expect.poll(() => here(page)).toBe('/en/search?q=school&kind=practice')
  await page.locator('#view-table').click()
  await expect.poll(() => here(page)).toBe('/en/search?q=school&kind=practice&view=table')
  expect(await page.locator('#result-table tbody tr').count()).toBeGreaterThan(0)
})

test.each(['en', 'pl'])('every example of the help page in %s finds something, and not everything', async (locale) => {
  const text = async (path: string) => (await fetch(portalUrl(path))).text()
  const totalIn = (html: string) => Number(/id="found"[^>]*>(?:[^<]*:)?\s*(\d+)/.exec(html)?.[1] ?? 0)
  const everything = Number(/id="found"[^>]*>\D*(\d+)/.exec(await text(`/${locale}/search`))?.[1])
  const help = await text(`/${locale}/search/help`)
  const examples = Array.from(help.matchAll(/href="(\/\w+\/search\?q=[^"]*)"/g), ([, href = '']) => href)
  expect(examples).toHaveLength(6)
  for (const example of examples) {
    const total = totalIn(await text(example.replaceAll('&amp;', '&')))
    expect(total, example).toBeGreaterThan(0)
    expect(total, example).toBeLessThan(everything)
  }
})

test.each(['en', 'pl'])('whoever wants data is led from results in %s to the same as data', async (locale) => {
  const { page, open } = await aSearcher({ javaScript: true, width: 375 })
  await open(`/${locale}/search?q=mieszkanie&kind=practice&evidence=strong`)
  const data = await page.locator('#as-data').getAttribute('href')
  expect(data).toBe(`/api/v1/search?q=mieszkanie&kind=practice${locale === 'pl' ? '&locale=pl' : ''}`)
  const { total } = await (await fetch(portalUrl(data ?? ''))).json()
  expect(await page.locator('#found').innerText()).toContain(String(total))
})

const long = 'a'.repeat(10_000)

test.each([
  ['of others', '?fbclid=1&q=school&utm_source=x', '?q=school'],
  ['that are no values', '?page=-1&limit=abc&view=carpet&sort=up&drop=x:y&theme=%3Cb%3E', ''],
  ['that nothing has', '?theme=nonsense&region=XX99', ''],
  ['beyond the last page', '?kind=project&page=99999', '?kind=project'],
  ['that are too long', `?q=${long}`, `?q=${long.slice(0, 200)}`],
  ['said more than once', '?theme=housing&q=a&theme=education,housing&q=b', '?q=a&theme=education,housing'],
  ['that contradict themselves', '?theme=housing,-housing', '?theme=-housing'],
  ['that are no letters', '?q=%00%01school', '?q=school'],
])('parameters %s are left out of an address, and are no error', async (_, broken, clean) => {
  const answer = await fetch(portalUrl(`/en/search${broken}`))
  expect(answer.status).toBe(200)
  // The address that the next step starts from.
  expect(/data-address="([^"]*)"/.exec(await answer.text())?.[1]?.replaceAll('&amp;', '&')).toBe(`/en/search${clean}`)
})
