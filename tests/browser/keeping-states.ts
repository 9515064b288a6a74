import type { Page } from 'playwright-core'
import en from '@/messages/en.json'
import { first, openAll } from './opening'
import type { PageState } from './page-state'
import { beginRecord } from './support/records'

type DeskState = Omit<PageState, 'world'>

const { account, people, bulk, organisations, merging } = en
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const anEditor = '/desk/admin/people?role=editor'

export const peopleStates: DeskState[] = [
  { name: 'account', path: '/desk/account' },
  {
    name: 'account-refused',
    path: '/desk/account',
    arrange: async (page) => {
      await page.fill('[name=current]', 'not my password')
      await page.fill('[name=password]', 'short')
      await page.fill('[name=passwordAgain]', 'other')
      await button(page, account.password.save).click()
      await page.waitForSelector('#password-error')
    },
  },
  { name: 'account-app', path: '/desk/account/app' },
  { name: 'invitation-for-account-unknown', path: '/desk/invitation?token=none' },
  { name: 'people', path: '/desk/admin/people', as: 'admin' },
  { name: 'quality', path: '/desk/organisation/quality', arrange: openAll },
  { name: 'quality-none', path: '/desk/organisation/quality?group=links&kind=gap' },
  {
    name: 'quality-set-aside',
    path: '/desk/organisation/quality?group=missing',
    arrange: async (page) => {
      await page.locator('main details summary').first().click()
      await page.locator('main details [name=reason]').first().fill('Nobody knows any more.')
      await page.locator('main details form button').first().click()
      await page.waitForURL(/done=aside/)
    },
  },
  { name: 'admin-quality', path: '/desk/admin/quality', as: 'admin' },
  { name: 'admin-quality-of-one', path: { from: '/desk/admin/quality', link: 'main tbody a' }, as: 'admin' },
  { name: 'people-nobody', path: '/desk/admin/people?q=nobody+of+that+name', as: 'admin' },
  {
    name: 'people-refused',
    path: '/desk/admin/people',
    as: 'admin',
    arrange: async (page) => {
      await button(page, people.invite.send).click()
      await page.waitForSelector('main [role=alert]')
    },
  },
  { name: 'person', path: { from: anEditor, link: 'main tbody a' }, as: 'admin', arrange: openAll },
  {
    name: 'member',
    path: { from: anEditor, link: 'main tbody a' },
    as: 'admin',
    arrange: first('main a[href^="/desk/organisation/"]'),
  },
]

const keptOrganisations = '/desk/admin/organisations'
const twins = `${keptOrganisations}/duplicates`
/** The page about the first organisation of that name. */
const organisationCalled =
  (words: string, then?: (page: Page, id: string) => Promise<unknown>) => async (page: Page) => {
    await page.goto(`${keptOrganisations}?q=${encodeURIComponent(words)}`)
    const address = await page.locator('main tbody th a').first().getAttribute('href')
    if (!address) throw new Error(`No organisation is called ${words}.`)
    await page.goto(address)
    await then?.(page, new URLSearchParams(address.split('?')[1]).get('organisation') ?? '')
  }

/** As long as names of associations are. */
const longName = 'Association for the Integration and Everyday Life of the Many Cultures of Lower Silesia and Opole'
async function enterTwice(page: Page) {
  for (const name of [longName, `The ${longName}`])
    await beginRecord(page, 'partners', { 'names[0].name': name, kind: 'ngo', countryCode: 'PL' })
  await page.goto(twins)
  await page.getByRole('heading', { name: longName }).first().waitFor()
}
const compared = async (page: Page) => {
  await page.getByRole('link', { name: longName }).first().click()
  await page.waitForURL(/organisations\/merge\?/)
}

const organisationStates: DeskState[] = [
  { name: 'admin-organisations', path: keptOrganisations },
  { name: 'admin-organisations-none', path: `${keptOrganisations}?q=nobody+of+that+name` },
  { name: 'admin-organisation', path: keptOrganisations, arrange: organisationCalled('IOM Poland') },
  { name: 'admin-organisation-open', path: keptOrganisations, arrange: organisationCalled('IOM Poland', openAll) },
  {
    name: 'admin-organisation-refused',
    path: keptOrganisations,
    arrange: organisationCalled('IOM Poland', async (page) => {
      await page.getByText(organisations.change.kinds.split, { exact: true }).click()
      await button(page, organisations.change.save.split).click()
      await page.waitForSelector('main [role=alert]')
    }),
  },
  {
    name: 'admin-organisation-waits',
    path: keptOrganisations,
    arrange: organisationCalled('Ministry of Family', (page) => page.goto(`${page.url()}&done=waits`)),
  },
  {
    name: 'organisation-audit',
    path: keptOrganisations,
    arrange: organisationCalled('IOM Poland', (page, id) => page.goto(`/desk/organisation/audit?organisation=${id}`)),
  },
  { name: 'merged-none', path: `${keptOrganisations}/merged` },
  { name: 'duplicates', path: twins, arrange: enterTwice },
  { name: 'merge-compared', path: twins, arrange: compared },
  {
    name: 'merged',
    path: twins,
    arrange: async (page) => {
      await compared(page)
      await button(page, merging.submit).click()
      await page.waitForURL(/merged\?done=/)
    },
  },
  {
    name: 'merge-undone',
    path: `${keptOrganisations}/merged`,
    arrange: async (page) => {
      await page.locator('main li').filter({ hasText: longName }).first().getByRole('button').click()
      await page.waitForURL(/merged\?undone=/)
    },
  },
  { name: 'merge-of-nothing', path: `${keptOrganisations}/merge`, status: 404 },
]

const firstMessage = { from: '/desk/admin/messages?other=on', link: 'main table a[href^="/desk/admin/messages/"]' }

const pagesOfAdmins: DeskState[] = [
  { name: 'admin', path: '/desk/admin' },
  { name: 'admin-audit', path: '/desk/admin/audit' },
  { name: 'admin-audit-none', path: '/desk/admin/audit?who=nobody-of-that-name' },
  { name: 'admin-messages', path: '/desk/admin/messages' },
  { name: 'admin-message', path: firstMessage },
  { name: 'admin-mail-templates', path: '/desk/admin/messages/templates', arrange: openAll },
  { name: 'admin-jobs', path: '/desk/admin/jobs' },
  { name: 'admin-storage', path: '/desk/admin/storage?look=orphans' },
  { name: 'admin-settings', path: '/desk/admin/settings' },
  {
    name: 'admin-settings-no-logo',
    path: '/desk/admin/settings',
    arrange: async (page) => {
      const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('No picture at all.') }
      const form = page.locator('form:has([type=file])').first()
      await form.locator('[type=file]').setInputFiles(file)
      await form.locator('button').first().click()
      await page.waitForSelector('main [role=alert]')
    },
  },
  {
    name: 'admin-settings-pale',
    path: '/desk/admin/settings',
    arrange: async (page) => {
      await page.fill('#colours-accent', '#ffd500')
      await page.locator('section[aria-labelledby=colours] form button').click()
      await page.waitForSelector('section[aria-labelledby=colours] [role=alert]')
    },
  },
  { name: 'admin-records', path: '/desk/admin/records' },
  { name: 'admin-sign-on', path: '/desk/admin/sign-on' },
]

export const manyStates: DeskState[] = [
  {
    name: 'many-questions',
    path: '/desk/records/change?act=theme&which=all&filter=kind%3Dpractice&path=%2Fdesk%2Frecords',
  },
  {
    name: 'many-foreseen',
    path: '/desk/records/change?act=theme&which=all&filter=kind%3Dpractice&path=%2Fdesk%2Frecords&theme=health&way=add',
  },
  { name: 'many-none', path: '/desk/records/change?act=publish' },
  {
    name: 'many-changed',
    path: '/desk/records/change?act=theme&which=all&filter=kind%3Dgap&path=%2Fdesk%2Frecords&theme=mobility&way=add',
    arrange: async (page) => {
      await page.locator('#confirm, main form button').last().click()
      await page.waitForURL(/done=changed/)
    },
  },
  {
    name: 'many-undone',
    path: '/desk/records/changes',
    arrange: async (page) => {
      await page.locator('main li a').first().click()
      await page.getByRole('button', { name: bulk.past.undo }).click()
      await page.waitForURL(/done=undone/)
    },
  },
  { name: 'many-past', path: '/desk/records/changes' },
]

/** What whoever keeps the portal sees. */
export const keepingStates = [...organisationStates, ...pagesOfAdmins].map(
  (state): DeskState => ({ ...state, as: 'admin' }),
)
