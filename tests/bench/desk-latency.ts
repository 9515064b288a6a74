import type { Page } from 'playwright-core'
import en from '@/messages/en.json'
import { signIn } from '../browser/support/sign-in'
import type { Bench } from './bench'
import { type Figure, kilobytes, median, milliseconds, percentile } from './figures'
import { weigh } from './page-weight'

const words = en.review
/** Where what was published can be seen. */
const places = ['page', 'search', 'API'] as const
type Seen = Record<(typeof places)[number], number>

/** P8 and P9: from the click to what a person sees, through the real form, action and database. */
export async function deskLatency({ portal, browser }: Pick<Bench, 'portal' | 'browser'>): Promise<Figure[]> {
  const { weight, saves, publications, seen } = await savedAndPublished({ portal, browser, rounds: 25 })
  return [
    {
      what: 'roundtable form, JavaScript',
      value: kilobytes(weight.Script - weight.scriptLater),
      target: '<= 220 KB',
      met: weight.Script - weight.scriptLater <= 220 * 1024,
    },
    { what: 'loaded apart: editor of texts, records to choose from', value: kilobytes(weight.scriptLater) },
    ...spread('save', saves, 150),
    ...spread('publish', publications),
    ...visibility(seen),
  ]
}

/** P9 alone, in a portal that has more to search. */
export async function publishedToSeen({ portal, browser }: Pick<Bench, 'portal' | 'browser'>): Promise<Figure[]> {
  return visibility((await savedAndPublished({ portal, browser, rounds: 10 })).seen)
}

const visibility = (seen: readonly Seen[]) =>
  places.flatMap((place) =>
    spread(
      `publish to visible (${place})`,
      seen.map((times) => times[place]),
      1_000,
    ),
  )

async function savedAndPublished({ portal, browser, rounds }: Pick<Bench, 'portal' | 'browser' | 'rounds'>) {
  const context = await browser.newContext({ baseURL: portal.url })
  const page = await context.newPage()
  await signIn(page, portal.people.iomEditor)
  await page.goto('/desk/records?kind=roundtable')
  const path = await page.locator('main a[href^="/desk/roundtables/"]').first().getAttribute('href')
  if (!path) throw new Error('The editor has no roundtable to save.')
  const weight = await weigh(await context.newCDPSession(page), () => page.goto(path, { waitUntil: 'networkidle' }))
  const saves: number[] = []
  const publications: number[] = []
  const seen: Seen[] = []
  for (let round = 0; round < rounds; round += 1) {
    const mark = `unheard${Date.now().toString(36)}`
    // Nobody saves while the form is still loading.
    await page.goto(path, { waitUntil: 'networkidle' })
    saves.push(await save(page, `Second roundtable in Lower Silesia (${mark})`))
    await page.goto(`${path}/review`)
    const times = await publish(page, mark)
    publications.push(times.done)
    seen.push(times.seen)
  }
  await context.close()
  return { weight, saves, publications, seen }
}

function spread(what: string, times: number[], limit?: number): Figure[] {
  const p95 = percentile(times, 95)
  return [
    { what: `${what}, p50`, value: milliseconds(median(times)) },
    {
      what: `${what}, p95`,
      value: milliseconds(p95),
      ...(limit ? { target: `<= ${limit} ms`, met: p95 <= limit } : {}),
    },
  ]
}

/** Until the form has the answer, which is when it says that it is saved. */
async function save(page: Page, title: string): Promise<number> {
  await page.fill('[name=title]', title)
  const answered = page.waitForResponse((response) => response.url().endsWith('/form') && response.ok())
  const started = performance.now()
  await page.getByRole('button', { name: en.recordForm.save, exact: true }).click()
  await answered
  return performance.now() - started
}

/** `mark` is a word of the new title that stood nowhere before. */
async function publish(page: Page, mark: string): Promise<{ done: number; seen: Seen }> {
  const address = await page
    .getByRole('link', { name: words.seePublic.replace('{language}', 'English') })
    .getAttribute('href')
  if (!address) throw new Error('The roundtable has no public page.')
  const { href, pathname, origin } = new URL(address, page.url())
  const slug = pathname.slice(pathname.lastIndexOf('/') + 1)
  const started = performance.now()
  const seen = Promise.all([
    untilItSays(href, mark, started),
    // The question itself stands on the page, so it is the way to the record that tells.
    untilItSays(`${origin}/en/search?q=${mark}&exact=1`, pathname, started),
    untilItSays(`${origin}/api/v1/search?q=${mark}&exact=1`, slug, started),
  ])
  await page.getByRole('button', { name: words.steps.publish.button, exact: true }).click()
  await page.waitForURL(/done=published/)
  const done = performance.now() - started
  const [onPage, inSearch, inApi] = await seen
  return { done, seen: { page: onPage, search: inSearch, API: inApi } }
}

async function untilItSays(url: string, words: string, started: number): Promise<number> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
    const page = await fetch(url)
    if ((await page.text()).includes(words)) return performance.now() - started
  }
  throw new Error(`${url} does not say “${words}” after ten seconds.`)
}
