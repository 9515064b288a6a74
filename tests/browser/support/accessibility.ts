import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The package would send the long form of axe, twice to each page.
const ofPackage = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const axe = readFileSync(ofPackage.resolve('axe-core/axe.min.js'), 'utf8')

/** Violations of WCAG 2.2 AA that a machine can see, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(`${axe};(${rememberColours})()`)
  // Legacy mode keeps to one page: there are no frames from elsewhere to look into.
  const builder = new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode(true)
  // What is in order is not told of, and so not described element by element.
  builder.options({ resultTypes: ['violations'] })
  const { violations } = await builder.withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim()
      return `${id}: ${help} → ${target.join(' ')} (${why})`
    }),
  )
}

type Colour = { r: number; g: number; b: number; alpha: number }
type Parser = Colour & { parseString: (text: string) => Parser }
type WithAxe = { axe: { commons: { color: { Color: { prototype: Parser } } } } }

/** Runs in the browser. axe reads the colours of every element anew, of which a page has a dozen: what each means is kept. */
function rememberColours() {
  const { prototype } = (window as unknown as WithAxe).axe.commons.color.Color
  const { parseString } = prototype
  const known = new Map<string, Colour>()
  prototype.parseString = function (text) {
    const colour = known.get(text)
    if (colour) return Object.assign(this, colour)
    parseString.call(this, text)
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
    return this
  }
}
