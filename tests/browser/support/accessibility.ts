import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Violations of WCAG 2.2 AA that a machine can see, one line each; `colours` looks at what the dark scheme changes. */
export async function accessibilityFaults(page: Page, extent: 'everything' | 'colours'): Promise<string[]> {
  // Legacy mode keeps to one page: there are no frames from elsewhere to look into.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const rules = extent === 'everything' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations } = await rules.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim()
      return `${id}: ${help} → ${target.join(' ')} (${why})`
    }),
  )
}
