import type { Page } from 'playwright-core'
import en from '@/messages/en.json'
import { signIn } from '../browser/support/sign-in'
import type { Bench } from './bench'
import { type Figure, kilobytes, median, milliseconds, percentile } from './figures'
import { weigh } from './page-weight'

const rounds = 25
const words = en.review

/** P8 and P9: from the click to what a person sees, through the real form, action and database. */
export async function deskLatency({ portal, browser }: Bench): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: portal.url })
  const page = await context.newPage()
  await signIn(page, portal.people.iomEditor)
  await page.goto('/desk/records?kind=roundtable')
  const path = await page.locator('main a[href^="/desk/roundtables/"]').first().getAttribute('href')
  if (!path) throw new Error('The editor has no roundtable to save.')
  const weight = await weigh(await context.newCDPSession(page), () => page.goto(path, { waitUntil: 'networkidle' }))
  const saves: number[] = []
  const publications: number[] = []
  const visible: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const title = `Second roundtable in Lower Silesia (round ${round})`
    // Nobody saves while the form is still loading.
    await page.goto(path, { waitUntil: 'networkidle' })
    saves.push(await save(page, title))
    await page.goto(`${path}/review`)
    const times = await publish(page, title)
    publications.push(times.done)
    visible.push(times.visible)
  }
  await context.close()
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
    ...spread('publish to visible on the public page', visible, 1_000),
  ]
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

async function publish(page: Page, title: string): Promise<{ done: number; visible: number }> {
  const address = await page
    .getByRole('link', { name: words.seePublic.replace('{language}', 'English') })
    .getAttribute('href')
  if (!address) throw new Error('The roundtable has no public page.')
  const url = new URL(address, page.url()).href
  const started = performance.now()
  const appeared = untilItSays(url, title).then(() => performance.now() - started)
  await page.getByRole('button', { name: words.steps.publish.button, exact: true }).click()
  await page.waitForURL(/done=published/)
  const done = performance.now() - started
  return { done, visible: await appeared }
}

async function untilItSays(url: string, words: string) {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
    const page = await fetch(url)
    if ((await page.text()).includes(words)) return
  }
  throw new Error(`${url} does not say “${words}” after ten seconds.`)
}
