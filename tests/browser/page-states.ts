import { deskStates } from './desk-states'
import type { PageState } from './page-state'

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

/** Words with a slip, which also mean a theme. */
const closeWords = { en: 'housin+for+families', pl: 'mieszkanei+dla+rodzin' }

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
  {
    name: `search-narrowed-${locale}`,
    path: `/${locale}/search?kind=practice&theme=-health&country=PL`,
    world: 'public',
  },
  {
    name: `search-in-the-way-${locale}`,
    path: `/${locale}/search?kind=practice&year=2017&country=PL`,
    world: 'public',
  },
  { name: `search-close-${locale}`, path: `/${locale}/search?q=${closeWords[locale]}`, world: 'public' },
  { name: `search-table-${locale}`, path: `/${locale}/search?view=table&sort=title`, world: 'public' },
  { name: `search-map-${locale}`, path: `/${locale}/search?kind=practice&view=map`, world: 'public' },
  { name: `search-map-region-${locale}`, path: `/${locale}/search?region=PL51&view=map`, world: 'public' },
  {
    name: `search-unfolded-${locale}`,
    path: `/${locale}/search?q=school&drop=theme:education`,
    world: 'public',
    arrange: async (page) => {
      await page.setViewportSize({ width: 375, height: 812 })
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('search-page details')) fold.setAttribute('open', '')
      })
    },
  },
  { name: `search-help-${locale}`, path: `/${locale}/search/help`, world: 'public' },
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
  { name: 'forgot', path: '/sign-in/forgot', world: 'sign-in' },
  { name: 'forgot-sent', path: '/sign-in/forgot?done=sent', world: 'sign-in' },
  { name: 'heartbeat-link-unknown', path: '/heartbeat?token=none', world: 'sign-in' },
  { name: 'reset-link-unknown', path: '/sign-in/reset?token=none', world: 'sign-in' },
  { name: 'invitation-unknown', path: '/sign-in/invitation?token=none', world: 'sign-in' },
  { name: 'email-link-unknown', path: '/sign-in/email?token=none', world: 'sign-in' },
  { name: 'link-of-nothing', path: '/sign-in/link', world: 'sign-in', as: 'iomEditor' },
  { name: 'let-in-link-unknown', path: '/sign-in/let-in?token=none', world: 'sign-in' },
  { name: 'set-up-link-unknown', path: '/sign-in/set-up?token=none', world: 'sign-in' },
]

/** Every state of every page that is looked at: axe, screenshots, both widths, light and dark. */
export const pageStates: PageState[] = [...publicStates, ...signInStates, ...deskStates]
