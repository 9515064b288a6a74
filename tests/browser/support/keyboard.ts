import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More presses than this for one thing on a page nobody endures. */
const mostPresses = 90

export type Keyboard = {
  page: Page
  /** Tabs on until `target` has the focus, and sees that it shows. */
  tabTo: (target: Locator, options?: { back?: boolean; limit?: number }) => Promise<void>
  /** The focus went to `target` by itself, and shows. */
  has: (target: Locator) => Promise<void>
  /** What has the focus shows that it has, and is not covered. */
  seesFocus: () => Promise<void>
}

/** Somebody at the keyboard, who knows where they are only by what is seen to have the focus. */
export function keyboardOf(page: Page): Keyboard {
  const seesFocus = () => expect.poll(() => page.evaluate(focusFault), { timeout: 2000 }).toBeNull()
  return {
    page,
    seesFocus,
    tabTo: async (target, { back = false, limit = mostPresses } = {}) => {
      await target.first().waitFor()
      for (let presses = 0; presses < limit && !(await isFocused(target)); presses += 1)
        await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      expect(await isFocused(target), `${target} after ${limit} presses`).toBe(true)
      await seesFocus()
    },
    has: async (target) => {
      await expect.poll(() => isFocused(target), { timeout: 2000 }).toBe(true)
      await seesFocus()
    },
  }
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

/** Why nobody can see where the focus is; null where everybody can (WCAG 2.4.7, 2.4.11). */
function focusFault(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'nothing has the focus'
  const hasOutline = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const name = `${focused.tagName.toLowerCase()} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}”`
  // A field of several parts shows it around all of them.
  const frame = focused.closest('.field')
  if (!hasOutline(focused) && !(frame && hasOutline(frame))) return `${name} shows no focus`
  const { left, top, width, height } = focused.getBoundingClientRect()
  const places = [0.5, 0.1, 0.9].flatMap((x) =>
    [0.5, 0.1, 0.9].map((y) => [left + width * x, top + height * y] as const),
  )
  const isSeen = places.some(([x, y]) => {
    const there = document.elementFromPoint(x, y)
    return there !== null && (focused.contains(there) || there.contains(focused))
  })
  return isSeen ? null : `${name} is covered or out of sight`
}
