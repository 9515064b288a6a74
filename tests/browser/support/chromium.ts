import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BrowserServer } from 'playwright-core'
import { waitForLock } from '@/server/lock.mjs'

/** Starts the browser that comes from npm. */
export async function launchBrowser(more: readonly string[] = []): Promise<BrowserServer> {
  // Before the import: it unpacks itself into the temporary folder, closed to other users.
  const folder = path.resolve('.data/browser')
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  const { default: chromium } = await import('@sparticuz/chromium')
  // Two projects start at a time, and only one may unpack it.
  const release = await waitForLock('.data/browser.lock', () => undefined)
  const executablePath = await chromium.executablePath().finally(release)
  const { chromium: playwright } = await import('playwright-core')
  // Never the package's own arguments: --disable-web-security would falsify every security test.
  return playwright.launchServer({ executablePath, args: ['--no-sandbox', ...more] })
}
