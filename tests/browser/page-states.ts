import type { Page } from 'playwright-core'
import type { DemoPerson } from './support/portal-process'

export type PageState = {
  /** Names the test and the screenshots. */
  name: string
  /** Address, or the first link of a list where the address is not known beforehand. */
  path: string | { from: string; link: string }
  /** Public pages are documents and are checked as such as well. */
  world: 'public' | 'sign-in' | 'desk'
  status?: number
  as?: DemoPerson
  /** Brings the page into its state: opens a menu, provokes an error. */
  arrange?: (page: Page) => Promise<void>
}

const locales = ['en', 'pl'] as const
const lists = ['practices', 'roundtables', 'projects', 'partners', 'regions', 'gaps'] as const

const first = (locale: string, list: string) => ({
  from: `/${locale}/${list}`,
  link: `main a[href^="/${locale}/${list}/"]`,
})

const publicStates: PageState[] = locales.flatMap((locale) => [
  { name: `home-${locale}`, path: `/${locale}`, world: 'public' },
  ...lists.flatMap((list): PageState[] => [
    { name: `${list}-${locale}`, path: `/${locale}/${list}`, world: 'public' },
    { name: `${list}-one-${locale}`, path: first(locale, list), world: 'public' },
  ]),
  { name: `missing-${locale}`, path: `/${locale}/practices/no-such-practice`, world: 'public', status: 404 },
])

const privateStates: PageState[] = [
  { name: 'sign-in', path: '/sign-in', world: 'sign-in' },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    world: 'sign-in',
    arrange: async (page) => {
      await page.fill('input[name=email]', 'stranger@example.org')
      await page.fill('input[name=password]', 'not the password of anybody')
      await page.click('main form button[type=submit]')
      await page.waitForSelector('main [role=alert]')
    },
  },
  { name: 'desk', path: '/desk', world: 'desk', as: 'iomEditor' },
]

/** Every state of every page that is looked at: axe, screenshots, both widths, light and dark. */
export const pageStates: PageState[] = [...publicStates, ...privateStates]
