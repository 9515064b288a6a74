import type { Page } from 'playwright-core'
import en from '@/messages/en.json'
import { first, openAll } from './opening'
import type { PageState } from './page-state'

type DeskState = Omit<PageState, 'world'>

const { account, people, bulk } = en
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
  { name: 'invitation-for-account-unknown', path: '/desk/invitation?token=none' },
  { name: 'people', path: '/desk/admin/people', as: 'admin' },
  { name: 'duplicates', path: '/desk/admin/organisations/duplicates', as: 'admin' },
  { name: 'merged', path: '/desk/admin/organisations/merged', as: 'admin' },
  { name: 'admin-organisations', path: '/desk/admin/organisations', as: 'admin' },
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
    name: 'admin-settings-pale',
    path: '/desk/admin/settings',
    arrange: async (page) => {
      await page.fill('#colours-accent', '#ffd500')
      await page.locator('section[aria-labelledby=colours] form button').click()
      await page.waitForSelector('section[aria-labelledby=colours] [role=alert]')
    },
  },
  { name: 'admin-records', path: '/desk/admin/records' },
  { name: 'organisation-audit', path: '/desk/admin/audit?what=published' },
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
export const keepingStates = pagesOfAdmins.map((state): DeskState => ({ ...state, as: 'admin' }))
