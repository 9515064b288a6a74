import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaults } from './accessibility'
import { takePicture } from './picture'
import { heightOf, widths } from './visit'

const screenshots = '.data/screenshots'

/** Looks at a page as it stands, narrow and wide: no fault of accessibility, nothing wider than the page. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: heightOf(width) })
    await takePicture(page, { path: `${screenshots}/${name}-${width}.jpg` })
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
}
