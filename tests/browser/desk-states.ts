import type { Page } from 'playwright-core'
import en from '@/messages/en.json'
import { keepingStates, manyStates, peopleStates } from './keeping-states'
import { openAll, pressFor } from './opening'
import type { PageState } from './page-state'

const { recordForm, review, history, deleted } = en
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const title = 'Kitchen of the neighbourhood'
const listed = (kind: string, words = '') => `/desk/records?kind=${kind}&q=${encodeURIComponent(words)}`
/** A practice that came with the first content: public, with all its words. */
const publicPractice = { from: `${listed('practice')}&state=published`, link: 'main li a[href^="/desk/practices/"]' }
/** The one that `practice-begun` begins; the states after it take it through its life. */
const ownPractice = { from: listed('practice', title), link: 'main li a[href^="/desk/practices/"]' }
const roundtable = { from: listed('roundtable'), link: 'main li a[href^="/desk/roundtables/"]' }
const enquiryLink = 'main li a[href^="/desk/enquiries/"]'

async function begin(page: Page, words: string) {
  await page.fill('[name=title]', words)
  await button(page, recordForm.start).click()
  await page.waitForURL(/\/desk\/practices\/[0-9a-f-]{36}/)
}

async function save(page: Page) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/form'))
  await button(page, recordForm.save).click()
  await answered
}

/** Two windows write the same sentence. */
async function clash(page: Page) {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.fill('[name=summary]', 'Neighbours cook together on Fridays.')
  await save(other)
  await other.close()
  await page.fill('[name=summary]', 'Neighbours cook together once a month.')
  await save(page)
  await page.waitForSelector('#clash')
}

async function share(page: Page) {
  await page.fill('#share-label', 'Somebody at the city hall')
  await button(page, review.share.button).click()
  await page.waitForSelector('main code')
}

async function remove(page: Page) {
  await begin(page, 'Begun by mistake')
  await page.getByRole('button', { name: new RegExp(`^${deleted.delete} `) }).click()
  await page.waitForURL(/\/desk\/deleted/)
}

const step = (name: string, done: string) => async (page: Page) => {
  const asked = button(page, name)
  if (!(await asked.isVisible())) await openAll(page)
  await asked.click()
  await page.waitForURL(new RegExp(`done=${done}`))
}

const refuse = async (page: Page) => {
  await page.fill('[name=started]', '31 February')
  await button(page, recordForm.save).click()
  await page.waitForSelector('main [role=alert]')
}

/** Saves without scripts, and shows what came back: where scripts are off, nothing could be examined. */
async function refuseWithoutScript(page: Page) {
  const storageState = await page.context().storageState()
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false, storageState })
  const other = await context?.newPage()
  if (!context || !other) throw new Error('No browser to open a second window in.')
  await other.goto(page.url())
  await refuse(other)
  const body = (await other.content()).replace(
    /<script\b[\s\S]*?<\/script>|<link\b[^>]*as="script"[^>]*>|<\/?noscript>/g,
    '',
  )
  await context.close()
  await page.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.reload()
}

type DeskState = Omit<PageState, 'world'>

const workStates: DeskState[] = [
  { name: 'desk', path: '/desk' },
  { name: 'desk-all-points', path: '/desk?points=all' },
  { name: 'records', path: '/desk/records' },
  { name: 'records-in-care', path: '/desk/records?list=care' },
  { name: 'records-none', path: '/desk/records?q=nothing-of-the-kind&kind=gap' },
  { name: 'desk-new', path: '/desk/new' },
  { name: 'desk-new-menu', path: '/desk', arrange: (page) => page.click('header nav summary') },
  {
    name: 'palette',
    path: '/desk',
    arrange: async (page) => {
      await pressFor(page, 'Control+k', '[role=dialog] input')
      await page.fill('[role=dialog] input', 'roundtable')
      await page.waitForSelector('[role=dialog] [role=menuitem][data-key="all"]')
    },
  },
  {
    name: 'keyboard-help',
    path: '/desk',
    arrange: (page) => pressFor(page, '?', '[role=dialog] table'),
  },
  { name: 'desk-missing', path: '/desk/no-such-page', status: 404 },
  { name: 'translations', path: '/desk/translations' },
  { name: 'translations-other', path: '/desk/translations?language=uk' },
  { name: 'organisation', path: '/desk/organisation', as: 'admin' },
  { name: 'organisation-none', path: '/desk/organisation' },
]

// One practice from its first word on, in the order it happens.
const practiceStates: DeskState[] = [
  { name: 'practice-new', path: '/desk/practices/new' },
  {
    name: 'practice-new-refused',
    path: '/desk/practices/new',
    arrange: async (page) => {
      await button(page, recordForm.start).click()
      await page.waitForSelector('main [role=alert]')
    },
  },
  { name: 'practice-begun', path: '/desk/practices/new', arrange: (page) => begin(page, title) },
  { name: 'practice-filled', path: publicPractice },
  { name: 'practice-translation', path: { ...publicPractice, then: '?language=pl' } },
  { name: 'practice-translation-new', path: { ...ownPractice, then: '?language=uk' } },
  { name: 'practice-clash', path: ownPractice, arrange: clash },
  { name: 'practice-refused', path: ownPractice, arrange: refuse },
  { name: 'practice-refused-without-script', path: ownPractice, arrange: refuseWithoutScript },
  { name: 'review-draft', path: { ...ownPractice, then: '/review' }, arrange: openAll },
  { name: 'review-link', path: { ...ownPractice, then: '/review' }, arrange: share },
  {
    name: 'outsider-preview',
    path: { ...ownPractice, then: '/review' },
    arrange: async (page) => {
      await share(page)
      await page.goto(await page.locator('main code').innerText())
    },
  },
  {
    name: 'review-submitted',
    path: { ...ownPractice, then: '/review' },
    arrange: step(review.steps.submit.button, 'submitted'),
  },
  {
    name: 'review-scheduled',
    path: { ...ownPractice, then: '/review' },
    arrange: step(review.steps.schedule.button, 'scheduled'),
  },
  {
    name: 'review-published',
    path: { ...ownPractice, then: '/review' },
    arrange: step(review.steps.publish.button, 'published'),
  },
  {
    name: 'review-changed',
    path: ownPractice,
    arrange: async (page) => {
      await page.fill('[name=summary]', 'Neighbours cook together on Fridays, all year.')
      await save(page)
      await page.goto(`${new URL(page.url()).pathname}/review`)
      await openAll(page)
    },
  },
  { name: 'history', path: { ...ownPractice, then: '/history' }, arrange: openAll },
  {
    name: 'history-compared',
    path: { ...ownPractice, then: '/history' },
    arrange: async (page) => {
      await page.locator('[name=from]').selectOption('1')
      await button(page, history.compare).click()
      await page.waitForSelector('#compare')
    },
  },
  { name: 'preview', path: { ...publicPractice, then: '/preview' } },
  { name: 'deleted-now', path: '/desk/practices/new', arrange: remove },
  { name: 'deleted', path: '/desk/deleted' },
]

const roundtableStates: DeskState[] = [
  { name: 'roundtable-new', path: '/desk/roundtables/new' },
  {
    name: 'roundtable-new-refused',
    path: '/desk/roundtables/new',
    arrange: async (page) => {
      await page.click('main form button[type=submit]')
      await page.waitForSelector('main [role=alert]')
    },
  },
  { name: 'roundtable-form', path: roundtable },
  { name: 'roundtable-review', path: { ...roundtable, then: '/review' } },
  { name: 'roundtable-preview', path: { ...roundtable, then: '/preview' } },
]

const enquiryStates: DeskState[] = [
  // What the test of these states has sent before.
  { name: 'enquiries', path: '/desk/enquiries' },
  { name: 'enquiries-none', path: '/desk/enquiries?state=answered' },
  { name: 'enquiries-suspected', path: '/desk/enquiries?state=suspected' },
  { name: 'enquiry', path: { from: '/desk/enquiries', link: enquiryLink } },
  { name: 'enquiry-suspected', path: { from: '/desk/enquiries?state=suspected', link: enquiryLink } },
  {
    name: 'enquiry-answered',
    path: { from: '/desk/enquiries', link: enquiryLink },
    arrange: async (page) => {
      await page.locator('main form button[type=submit]').first().click()
      await page.waitForSelector('main [role=status]')
    },
  },
]

/** Where partner staff work, signed in. */
export const deskStates: PageState[] = [
  ...workStates,
  ...practiceStates,
  ...roundtableStates,
  ...enquiryStates,
  ...peopleStates,
  ...manyStates,
  ...keepingStates,
].map((state) => ({ as: 'iomEditor', ...state, world: 'desk' }))
