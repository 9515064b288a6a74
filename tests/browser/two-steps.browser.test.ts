import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'
import pg from 'pg'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import en from '@/messages/en.json'
import { startProvider, type TestProvider } from '@/tests/support/oidc-provider'
import { look } from './support/look'
import { type EmptyPortal, freePort, startEmptyPortal } from './support/portal-process'

const folder = '.data/test/two-steps'
const admin = { email: 'admin@example.org', password: 'violet otter maps the harbour' }
const { secondFactor, signOn } = en

let portal: EmptyPortal
let provider: TestProvider
let browser: Browser
let key = ''
let codes: string[] = []

beforeAll(async () => {
  const client = { clientId: 'integration-portal', clientSecret: 'hZ3vQ9tN5xK1mW7bR4yC8pL6dF2gJ0sE' }
  const port = await freePort()
  portal = await startEmptyPortal(folder, () => ({
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    OIDC_SCOPE: 'openid email profile groups',
    OIDC_NAME: 'Example Foundation',
  }))
  provider = await startProvider({ port, redirectUri: `${portal.url}/sign-in/provider/callback`, ...client })
  browser = await chromium.connect(inject('browserEndpoint'))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await provider?.stop()
  await portal?.stop()
})

const contexts: BrowserContext[] = []
async function open({ javaScript = true }: { javaScript?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: javaScript, locale: 'en-GB' })
  contexts.push(context)
  return context.newPage()
}

const codeNow = (away = 0) =>
  generateHOTP(decodeBase32IgnorePadding(key), BigInt(Math.floor(Date.now() / 30_000) + away), 6)

async function withPassword(page: Page, next = '/desk') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.fill('input[name=email]', admin.email)
  await page.fill('input[name=password]', admin.password)
  await page.getByRole('button', { name: en.signIn.submit, exact: true }).click()
}

async function inDatabase(sql: string, values: unknown[] = []) {
  const port = /PostgreSQL started \(127\.0\.0\.1:(\d+)\)/.exec(portal.log())?.[1]
  const { owner } = JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8')) as { owner: string }
  const client = new pg.Client({ connectionString: `postgresql://portal_owner:${owner}@127.0.0.1:${port}/portal` })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
const forgetProof = () =>
  inDatabase(
    `UPDATE desk."Session" SET "createdAt" = now() - interval '12 minutes', "provenAt" = now() - interval '11 minutes',
       "secondFactorAt" = CASE WHEN "secondFactorAt" IS NOT NULL THEN now() - interval '11 minutes' END
     WHERE "endedAt" IS NULL AND NOT "isPending"`,
  )
const forgetStep = () => inDatabase('UPDATE desk."AuthenticatorApp" SET "lastStep" = NULL')

test('the first admin protects the account before anything else opens', { timeout: 120_000 }, async () => {
  const page = await open()
  await page.goto(/http:\/\/localhost\S+set-up\S+/.exec(portal.log())?.[0] ?? '')
  await page.fill('input[name=name]', 'Ada Test')
  await page.fill('input[name=email]', admin.email)
  await page.fill('input[name=password]', admin.password)
  await page.fill('input[name=passwordAgain]', admin.password)
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/sign-in\/protect/)
  await look(page, 'protect')

  for (const address of ['/desk/new', '/desk/account', '/sign-in/recovery-codes', '/desk/admin']) {
    await page.goto(address)
    expect(page.url()).toBe(`${portal.url}/sign-in/protect?next=${encodeURIComponent(address)}`)
  }
  await page.goto('/sign-in/protect?next=/desk/new')
  await page.getByRole('button', { name: secondFactor.app.begin }).click()
  await page.waitForSelector('main code')
  key = (await page.innerText('main code')).replaceAll(' ', '')
  await look(page, 'protect-app')
  await page.fill('input[name=code]', '000000')
  await page.getByRole('button', { name: secondFactor.app.confirm }).click()
  await page.getByText(en.refusal.wrong_code).first().waitFor()
  await page.fill('input[name=code]', codeNow())
  await page.getByRole('button', { name: secondFactor.app.confirm }).click()
  await page.waitForURL(/recovery-codes/)
  await look(page, 'recovery-codes')
  await page.getByRole('button', { name: secondFactor.codes.make }).click()
  await page.waitForSelector('main ol li')
  codes = await page.locator('main ol li').allInnerTexts()
  expect(new Set(codes).size).toBe(10)
  await look(page, 'recovery-codes-shown')
  await page.getByRole('link', { name: secondFactor.codes.goOn }).click()
  await page.waitForURL(`${portal.url}/desk/new`)
})

test.each([true, false])(
  'a code or a recovery code is the second step (JavaScript: %s)',
  { timeout: 60_000 },
  async (javaScript) => {
    await forgetStep()
    const page = await open({ javaScript })
    await withPassword(page, '/desk/records?q=school')
    await page.waitForURL(/\/sign-in\/second-step/)
    await page.goto('/desk')
    expect(new URL(page.url()).pathname).toBe('/sign-in/second-step')
    await page.goto('/sign-in/second-step?next=/desk/records?q=school')
    if (javaScript) await look(page, 'second-step')
    await page.fill('input[name=code]', '123456')
    await page.click('main form button[type=submit]')
    await page.getByText(en.refusal.wrong_code).first().waitFor()
    await page.fill('input[name=code]', codeNow())
    await page.click('main form button[type=submit]')
    await page.waitForURL(`${portal.url}/desk/records?q=school`)

    const other = await open({ javaScript })
    await withPassword(other)
    await other.waitForURL(/\/sign-in\/second-step/)
    await other.fill('input[name=code]', codes.pop() ?? '')
    await other.click('main form button[type=submit]')
    await other.waitForURL(`${portal.url}/desk`)
  },
)

test('a passkey is added, is the second step, and signs in by itself', { timeout: 90_000 }, async () => {
  const page = await open()
  const authenticator = await page.context().newCDPSession(page)
  await authenticator.send('WebAuthn.enable')
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  await forgetStep()
  await withPassword(page, '/desk/account')
  await page.fill('input[name=code]', codeNow())
  await page.click('main form button[type=submit]')
  await page.waitForURL(`${portal.url}/desk/account`)
  await page.fill('#passkey-name', 'Work laptop')
  await page.getByRole('button', { name: secondFactor.passkey.add }).click()
  await page.waitForURL(/recovery-codes/)
  await page.goto('/desk/account')
  await page.getByText('Work laptop').first().waitFor()
  await look(page, 'account')

  await page.getByRole('button', { name: en.desk.signOut, exact: true }).click()
  await page.waitForURL(/\/sign-in$/)
  await withPassword(page, '/desk/new')
  await page.getByRole('button', { name: secondFactor.step.passkey }).click()
  await page.waitForURL(`${portal.url}/desk/new`)

  await page.getByRole('button', { name: en.desk.signOut, exact: true }).click()
  await page.waitForURL(/\/sign-in$/)
  await look(page, 'sign-in-every-way')
  await page.getByRole('button', { name: en.signIn.passkey }).click()
  await page.waitForURL(`${portal.url}/desk`)
})

test('what is sensitive asks again, and goes on where it was', { timeout: 90_000 }, async () => {
  const page = await open()
  await forgetStep()
  await withPassword(page, '/desk/account')
  await page.fill('input[name=code]', codeNow())
  await page.click('main form button[type=submit]')
  await page.waitForURL(`${portal.url}/desk/account`)
  await forgetProof()
  await page.getByRole('button', { name: secondFactor.codes.renew }).click()
  const link = page.getByRole('link', { name: en.refusal.prove_again_link })
  await link.waitFor()
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await tab.waitForSelector('input[name=code]')
  // Recovery codes are a way in: the password alone makes none.
  expect(await tab.locator('input[name=password]').count()).toBe(0)
  await look(tab, 'prove')
  await forgetStep()
  await tab.fill('input[name=code]', codeNow())
  await tab.getByRole('button', { name: secondFactor.prove.submit }).first().click()
  await tab.getByText(secondFactor.prove.tab).waitFor()
  await page.getByText(en.refusal.proven_now).waitFor()
  await page.getByRole('button', { name: secondFactor.codes.renew }).click()
  await page.waitForSelector('main ol li')
})

test('without JavaScript the form waits until its person has proven who they are', { timeout: 90_000 }, async () => {
  const page = await open({ javaScript: false })
  await forgetStep()
  await withPassword(page, '/desk/admin/sign-on')
  await page.fill('input[name=code]', codeNow())
  await page.click('main form button[type=submit]')
  await page.waitForURL(`${portal.url}/desk/admin/sign-on`)
  await forgetProof()
  await page.fill('input[name=groupValue]', 'staff of Łódź')
  await page.selectOption('select[name=role]', 'editor')
  await page.getByRole('button', { name: signOn.admin.add }).click()
  await page.waitForURL(/\/sign-in\/prove/)
  await page.fill('input[name=password]', admin.password)
  await page.getByRole('button', { name: secondFactor.prove.submit }).first().click()
  await page.getByRole('heading', { name: secondFactor.prove.goOnTitle }).waitFor()
  expect(await inDatabase('SELECT 1 FROM desk."SignOnMapping"')).toEqual([])
  await page.getByRole('button', { name: secondFactor.prove.send }).click()
  await page.waitForURL(`${portal.url}/desk/admin/sign-on`)
  expect(await page.innerText('main table')).toContain('staff of Łódź')
  expect(await inDatabase('SELECT "groupValue", role FROM desk."SignOnMapping"')).toEqual([
    { groupValue: 'staff of Łódź', role: 'editor' },
  ])
})

test('somebody comes in with the account of their organisation', { timeout: 60_000 }, async () => {
  const anna = { email: 'anna@example.org', email_verified: true, name: 'Anna Nowak', groups: ['nothing'] }
  provider.accounts.set('anna', anna)
  provider.signInAs('anna')
  const page = await open()
  await page.goto('/sign-in?next=/desk/new')
  const way = page.getByRole('link', { name: 'Sign in with Example Foundation' })
  await way.click()
  await page.getByText('There is no account here for you').waitFor()
  await look(page, 'sign-in-unknown')
  provider.accounts.set('anna', { ...anna, groups: ['staff of Łódź'] })
  await way.click()
  await page.waitForURL(`${portal.url}/desk/new`)
})

test('whoever lost every way in begins anew by a link from the machine', { timeout: 120_000 }, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['server/start.mjs', 'let-in', admin.email], {
    env: portal.env,
  })
  const link = /http:\/\/localhost\S+let-in\S+/.exec(`${stdout}${stderr}`)?.[0] ?? ''
  const page = await open()
  await page.goto(link)
  await look(page, 'let-in')
  await page.fill('input[name=password]', 'copper kettle over a quiet lake')
  await page.fill('input[name=passwordAgain]', 'copper kettle over a quiet lake')
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/sign-in\/protect/)
  expect(await inDatabase('SELECT 1 FROM desk."AuthenticatorApp"')).toEqual([])
  await page.goto(link)
  await page.getByText(en.letIn.closed).waitFor()
})
