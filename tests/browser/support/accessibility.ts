import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Violations of WCAG 2.2 AA that a machine can see, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // More than a megabyte of script: a page that has it already is not given it again.
  const isThere = await page.evaluate(() => 'axe' in window)
  // Legacy mode keeps to one page: there are no frames from elsewhere to look into.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) }).setLegacyMode(true)
  // What is in order is not told of, and so not described element by element.
  axe.options({ resultTypes: ['violations'] })
  const { violations } = await axe.withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim()
      return `${id}: ${help} → ${target.join(' ')} (${why})`
    }),
  )
}
