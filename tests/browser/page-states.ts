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
/** Problem pages stand ready at addresses of their own, one for each status the server sends. */
const problems = [410, 500, 503] as const
const standing = ['about', 'accessibility', 'privacy', 'imprint'] as const
const lists = [
  'practices',
  'roundtables',
  'projects',
  'partners',
  'regions',
  'gaps',
  'evaluation',
  'scores',
  'codebooks',
  'publications',
  'news',
  'campaigns',
  'events',
  'pilots',
] as const

const first = (locale: string, list: string) => ({
  from: `/${locale}/${list}`,
  link: `main a[href^="/${locale}/${list}/"]`,
})

const slugs = { en: 'lower-silesia', pl: 'dolny-slask' }
const writing = (locale: keyof typeof slugs, about: string) => `/${locale}/write/regions/${slugs[locale]}/${about}`

const publicStates: PageState[] = locales.flatMap((locale) => [
  { name: `home-${locale}`, path: `/${locale}`, world: 'public' },
  {
    name: `menu-open-${locale}`,
    path: `/${locale}/practices`,
    world: 'public',
    arrange: async (page) => {
      await page.setViewportSize({ width: 375, height: 812 })
      await page.click('header summary')
    },
  },
  ...standing.map((name): PageState => ({ name: `${name}-${locale}`, path: `/${locale}/${name}`, world: 'public' })),
  { name: `search-${locale}`, path: `/${locale}/search`, world: 'public' },
  { name: `search-found-${locale}`, path: `/${locale}/search?q=s`, world: 'public' },
  { name: `search-nothing-${locale}`, path: `/${locale}/search?q=xyzxyz`, world: 'public' },
  ...lists.flatMap((list): PageState[] => [
    { name: `${list}-${locale}`, path: `/${locale}/${list}`, world: 'public' },
    { name: `${list}-one-${locale}`, path: first(locale, list), world: 'public' },
  ]),
  { name: `evaluation-by-score-${locale}`, path: `/${locale}/evaluation?sort=score`, world: 'public' },
  ...problems.map(
    (status): PageState => ({
      name: `problem-${status}-${locale}`,
      path: `/${locale}/problem/${status}`,
      world: 'public',
      status,
    }),
  ),
  { name: `news-press-only-${locale}`, path: `/${locale}/news?kind=press`, world: 'public' },
  { name: `write-correction-${locale}`, path: writing(locale, 'correction'), world: 'public' },
  {
    name: `write-question-refused-${locale}`,
    path: writing(locale, 'question'),
    world: 'public',
    arrange: async (page) => {
      await page.fill('[name=text]', 'What would we need to begin the same here?')
      await page.fill('[name=email]', 'anna at example')
      await page.click('main form button[type=submit]')
      await page.waitForSelector('main [role=alert]')
    },
  },
  { name: `write-thanks-${locale}`, path: `${writing(locale, 'correction')}?done=sent`, world: 'public' },
  { name: `missing-${locale}`, path: `/${locale}/practices/no-such-practice`, world: 'public', status: 404 },
])

const signInStates: PageState[] = [
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
  { name: 'set-up-link-unknown', path: '/sign-in/set-up?token=none', world: 'sign-in' },
]

const ownRoundtable = {
  from: '/desk/records?kind=roundtable',
  link: 'main li a[href^="/desk/roundtables/"]:not([href$="/preview"])',
}
const enquiryLink = 'main li a[href^="/desk/enquiries/"]'
const ownPreview = { from: '/desk/records?kind=roundtable', link: 'main li a[href$="/preview"]' }

const deskStates: PageState[] = [
  { name: 'desk', path: '/desk' },
  { name: 'desk-all-points', path: '/desk?points=all' },
  { name: 'records', path: '/desk/records' },
  { name: 'records-in-care', path: '/desk/records?list=care' },
  { name: 'records-none', path: '/desk/records?q=nothing-of-the-kind&kind=gap' },
  { name: 'desk-new', path: '/desk/new' },
  {
    name: 'desk-new-menu',
    path: '/desk',
    arrange: (page: Page) => page.click('header nav summary'),
  },
  {
    name: 'palette',
    path: '/desk',
    arrange: async (page: Page) => {
      await page.keyboard.press('Control+k')
      await page.fill('[role=dialog] input', 'roundtable')
      await page.waitForSelector('[role=dialog] [role=menuitem][data-key="all"]')
    },
  },
  {
    name: 'keyboard-help',
    path: '/desk',
    arrange: async (page: Page) => {
      await page.keyboard.press('?')
      await page.waitForSelector('[role=dialog] table')
    },
  },
  { name: 'desk-missing', path: '/desk/no-such-page', status: 404 },
  { name: 'roundtable-new', path: '/desk/roundtables/new' },
  {
    name: 'roundtable-refused',
    path: '/desk/roundtables/new',
    arrange: async (page: Page) => {
      await page.click('main form button[type=submit]')
      await page.waitForSelector('main [role=alert]')
    },
  },
  { name: 'roundtable-draft', path: ownRoundtable },
  { name: 'roundtable-preview', path: ownPreview },
  {
    name: 'roundtable-removal',
    path: ownPreview,
    arrange: async (page: Page) => {
      for (const summary of await page.locator('main details > summary').all()) await summary.click()
    },
  },
  // What the test of this file has sent before.
  { name: 'enquiries', path: '/desk/enquiries' },
  { name: 'enquiries-none', path: '/desk/enquiries?state=answered' },
  { name: 'enquiries-suspected', path: '/desk/enquiries?state=suspected' },
  { name: 'enquiry', path: { from: '/desk/enquiries', link: enquiryLink } },
  { name: 'enquiry-suspected', path: { from: '/desk/enquiries?state=suspected', link: enquiryLink } },
  {
    name: 'enquiry-answered',
    path: { from: '/desk/enquiries', link: enquiryLink },
    arrange: async (page: Page) => {
      await page.locator('main form button[type=submit]').first().click()
      await page.waitForSelector('main [role=status]')
    },
  },
].map((state) => ({ ...state, world: 'desk', as: 'iomEditor' }))

/** Every state of every page that is looked at: axe, screenshots, both widths, light and dark. */
export const pageStates: PageState[] = [...publicStates, ...signInStates, ...deskStates]
