import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** What is below shows nothing new, and pictures of very long pages take longer than everything else. */
const tallest = 4000

type Picture = { path: string; height?: number; attempts?: number }

/**
 * A picture for people to look at, unless nobody will (`PICTURES=no`). On a busy machine the browser now and then has no
 * frame to give: ask it again, later.
 */
export async function takePicture(page: Page, { path, height = tallest, attempts = 6 }: Picture): Promise<void> {
  if (process.env.PICTURES === 'no') return
  try {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    const clip = { x: 0, y: 0, width: page.viewportSize()?.width ?? 1280, height: Math.min(whole, height) }
    await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true, clip })
  } catch (error) {
    if (attempts === 1) throw error
    await sleep(4000 / attempts)
    await takePicture(page, { path, height, attempts: attempts - 1 })
  }
}
