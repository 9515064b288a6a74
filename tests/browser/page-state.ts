import type { Page } from 'playwright-core'
import type { DemoPerson } from './support/portal-process'

export type PageState = {
  /** Names the test and the screenshots. */
  name: string
  /** Address, or the first link of a list where the address is not known beforehand; `then` goes on from it. */
  path: string | { from: string; link: string; then?: string }
  /** Public pages are documents and are checked as such as well. */
  world: 'public' | 'sign-in' | 'desk'
  status?: number
  as?: DemoPerson
  /** Brings the page into its state: opens a menu, provokes an error. */
  arrange?: (page: Page) => Promise<void>
}
