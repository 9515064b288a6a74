import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { interfaceLocales } from '@/lib/language/rules'
import { launchBrowser } from '../../browser/support/chromium'
import { freePort } from '../../browser/support/portal-process'
import { run } from '../../stages/command.mjs'
import type { Bench } from '../bench'
import { type Figure, median } from '../figures'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]
const least: Record<Category, number> = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const short: Record<Category, string> = {
  ...{ performance: 'performance', accessibility: 'accessibility', 'best-practices': 'practices', seo: 'SEO' },
}

type Report = {
  categories: Partial<Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>>
  audits: Record<string, { score: number | null }>
}
type Options = { port: number; output: 'json'; logLevel: 'silent'; onlyCategories: readonly Category[] }
type Lighthouse = (url: string, options: Options) => Promise<{ lhr: Report } | undefined>
/** `meant` are audits that it fails on purpose. */
type Page = { name: string; url: string; meant: readonly string[] }

/** What Lighthouse says of a page on a slow phone: the median of five visits, and the audits that it holds against it. */
export async function lighthouseScores(bench: Bench): Promise<Figure[]> {
  const lighthouse = await loadLighthouse()
  const port = await freePort()
  const server = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    const figures: Figure[] = []
    for (const page of await pagesOf(bench)) {
      // Only the time it takes is another one each time.
      const reports = [await visit(lighthouse, page, { port, onlyCategories: categories })]
      while (reports.length < bench.rounds)
        reports.push(await visit(lighthouse, page, { port, onlyCategories: ['performance'] }))
      figures.push(figureOf(page, reports))
    }
    return figures
  } finally {
    await server.close()
  }
}

async function visit(
  lighthouse: Lighthouse,
  { url }: Page,
  options: Pick<Options, 'port' | 'onlyCategories'>,
): Promise<Report> {
  const result = await lighthouse(url, { ...options, output: 'json', logLevel: 'silent' })
  if (!result) throw new Error(`Lighthouse has nothing to say about ${url}`)
  return result.lhr
}

function figureOf({ name, meant }: Page, reports: readonly Report[]): Figure {
  const asked = categories.map((category) => {
    const score = median(scoresOf(reports, category, []))
    const without = median(scoresOf(reports, category, meant))
    const remark = score === without ? '' : ` (${without} without ${meant.join(', ')}, which is meant)`
    return { text: `${short[category]} ${score} of ${least[category]}${remark}`, met: without >= least[category] }
  })
  const failing = new Set(reports.flatMap(failingAudits))
  const speed = median(scoresOf(reports, 'performance', []))
  return {
    what: name,
    value: String(speed),
    target: [
      asked.map(({ text }) => text).join(', '),
      ...(failing.size > 0 ? [`failing: ${[...failing].join(' ')}`] : []),
    ].join('; '),
    met: asked.every(({ met }) => met),
  }
}

/** From 0 to 100, of the visits that looked at it. */
const scoresOf = (reports: readonly Report[], category: Category, left: readonly string[]): number[] =>
  reports.flatMap(({ categories: found, audits }) => {
    const one = found[category]
    if (!one) return []
    if (left.length === 0) return [Math.round((one.score ?? 0) * 100)]
    const counted = one.auditRefs.flatMap(({ id, weight }) => {
      const score = left.includes(id) ? null : (audits[id]?.score ?? null)
      return score === null ? [] : [{ weight, score }]
    })
    const sum = counted.reduce((total, { weight, score }) => total + weight * score, 0)
    return [Math.round((100 * sum) / counted.reduce((total, { weight }) => total + weight, 0))]
  })

/** Audits that cost points, of those of the time it takes only what costs more than a little. */
const failingAudits = ({ categories: found, audits }: Report): string[] =>
  categories.flatMap((category) =>
    (found[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < (category === 'performance' ? 0.9 : 1))
      .map(({ id }) => id),
  )

async function pagesOf({ portal, firstOf }: Bench): Promise<Page[]> {
  const pages: Page[] = []
  for (const locale of interfaceLocales) {
    const records = ['practices', 'roundtables', 'regions'] as const
    const paths = await Promise.all(records.map((list) => firstOf(locale, list)))
    const add = (name: string, at: string, meant: string[] = []) =>
      pages.push({ name: `${locale}: ${name}`, url: `${portal.url}${at}`, meant })
    add('home', `/${locale}`)
    add('search', `/${locale}/search`)
    // No search engine shall list what somebody looked for.
    add('search with words', `/${locale}/search?q=${locale === 'pl' ? 'praca' : 'work'}`, ['is-crawlable'])
    for (const [place, list] of records.entries()) {
      const at = paths[place]
      if (!at) throw new Error(`The first content has nothing among ${list}.`)
      add(`one of ${list}`, at)
    }
  }
  return pages
}

const here = 'tests/bench/lighthouse'
const folder = '.data/lighthouse'

/** Its 200 packages are a seventh of the portal's own: only who measures with it installs them, from a lock file of its own. */
async function loadLighthouse(): Promise<Lighthouse> {
  if (!isInstalled()) {
    mkdirSync(folder, { recursive: true })
    for (const name of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(here, name), path.join(folder, name))
    const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']
    const { ok, output } = await run({ program: 'npm', args })
    if (!ok) throw new Error(`Lighthouse could not be installed.\n${output}`)
  }
  const program = path.resolve(folder, 'node_modules/lighthouse/core/index.js')
  const { default: lighthouse } = (await import(pathToFileURL(program).href)) as { default: Lighthouse }
  return lighthouse
}

const isInstalled = () =>
  existsSync(path.join(folder, 'node_modules/.package-lock.json')) &&
  readFileSync(path.join(folder, 'package-lock.json'), 'utf8') ===
    readFileSync(path.join(here, 'package-lock.json'), 'utf8')
