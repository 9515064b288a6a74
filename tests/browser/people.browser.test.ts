import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import { accessibilityFaults } from './support/accessibility'
import { linkTo, mailsTo } from './support/mailbox'
import { forgetSessions, portalUrl, visit } from './support/visit'

const { people, invitation, reset, recordForm } = en
const password = 'wooden bicycle rain parade'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

afterEach(forgetSessions)

async function invite(page: Page, email: string) {
  await page.goto('/desk/admin/people')
  await page.fill('#invite-email', email)
  await page.selectOption('#invite-organisation', { label: 'IOM Poland' })
  await page.selectOption('#invite-role', 'editor')
  await page.selectOption('#invite-locale', 'en')
  await button(page, people.invite.send).click()
  await page.waitForURL(/done=invited/)
}

async function signIn(page: Page, email: string, secret: string) {
  await page.goto('/sign-in')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', secret)
  await page.click('main form button[type=submit]')
}

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  const email = `nadia.${javaScript}@example.org`

  test('somebody is invited, accepts from the mail, writes, is shut out at the next click, and lost no password', async () => {
    const admin = (await visit({ as: 'admin', javaScript })).page
    await invite(admin, email)
    expect(await admin.innerText('main')).toContain(email)
    const link = await linkTo(email)
    expect(link.startsWith(portalUrl('/sign-in/invitation?token='))).toBe(true)

    const { page } = await visit({ javaScript })
    await page.goto(link)
    expect(await page.innerText('main')).toContain('IOM Poland')
    if (javaScript) expect(await accessibilityFaults(page)).toEqual([])
    await page.fill('input[name=name]', 'Nadia Nowak')
    await page.fill('input[name=password]', 'password1234')
    await page.fill('input[name=passwordAgain]', 'password1234')
    await button(page, invitation.submit).click()
    await page.waitForSelector('main [role=alert]')
    expect(await page.inputValue('input[name=name]')).toBe('Nadia Nowak')
    await page.fill('input[name=password]', password)
    await page.fill('input[name=passwordAgain]', password)
    await button(page, invitation.submit).click()
    await page.waitForURL(/\/desk$/)
    expect(await page.innerText('header')).toContain('Nadia Nowak')
    await page.goto('/desk/practices/new')
    await page.fill('[name=title]', 'Kitchen of the first day')
    await button(page, recordForm.start).click()
    await page.waitForURL(/\/desk\/practices\/[0-9a-f-]{36}/)

    await page.goto(link)
    expect(await page.innerText('main')).toContain(invitation.closed)

    await admin.goto(`/desk/admin/people?q=${encodeURIComponent(email)}`)
    await admin.click('main tbody a')
    await button(admin, people.access.disable).click()
    await admin.waitForURL(/done=disabled/)
    await page.goto('/desk/records')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await signIn(page, email, password)
    await page.waitForSelector('main [role=alert]')
    await button(admin, people.access.enable).click()
    await admin.waitForURL(/done=enabled/)

    await page.goto('/sign-in/forgot')
    await page.fill('input[name=email]', email)
    await button(page, reset.send).click()
    await page.waitForSelector('main [role=status]')
    await page.goto(await linkTo(email, 2))
    await page.fill('input[name=password]', `${password} again`)
    await page.fill('input[name=passwordAgain]', `${password} again`)
    await button(page, reset.save).click()
    await page.waitForURL(/\/sign-in\?done=reset/)
    await signIn(page, email, `${password} again`)
    await page.waitForURL(/\/desk$/)
    expect(await linkTo(email, 3)).toBe(portalUrl('/sign-in/forgot'))
  }, 240_000)
})

test('who asks for a password learns nothing of who has an account', async () => {
  const { page } = await visit()
  const answers: string[] = []
  for (const email of ['nobody@example.org', 'nadia.true@example.org']) {
    await page.goto('/sign-in/forgot')
    await page.fill('input[name=email]', email)
    await button(page, reset.send).click()
    await page.waitForSelector('main [role=status]')
    answers.push(`${page.url()} ${await page.innerHTML('main')}`)
  }
  expect(answers[0]).toBe(answers[1])
  expect(await mailsTo('nobody@example.org')).toEqual([])
})

test('somebody takes another address: it counts by the link sent there, and what was open elsewhere ends', async () => {
  const [before, after] = ['nadia.true@example.org', 'nadia.elsewhere@example.org']
  // Each language has a browser of its own.
  const [{ page, problems }, elsewhere] = [await visit(), (await visit({ locale: 'en-US' })).page]
  for (const one of [page, elsewhere]) {
    await signIn(one, before, `${password} again`)
    await one.waitForURL(/\/desk$/)
  }
  const told = (await mailsTo(before)).length
  await page.goto('/desk/account')
  await page.fill('input[name=email]', after)
  await button(page, en.account.email.send).click()
  await page.waitForURL(/done=email/)
  const link = await linkTo(after)
  expect(link.startsWith(portalUrl('/sign-in/email?token='))).toBe(true)
  expect(await linkTo(before, told + 1)).toBe(portalUrl('/desk/account'))
  expect((await mailsTo(before)).at(-1)?.subject).toContain(en.mail.email_change_asked.subject)

  await page.goto(link)
  expect(await page.innerText('main')).toContain(after)
  await button(page, en.emailConfirmation.confirm).click()
  // This browser stays signed in.
  await page.waitForURL(/\/desk$/)
  await page.goto('/desk/account')
  expect(await page.innerText('main')).toContain(after)
  await elsewhere.goto('/desk/account')
  expect(new URL(elsewhere.url()).pathname).toBe('/sign-in')
  await signIn(elsewhere, before, `${password} again`)
  await elsewhere.waitForSelector('main [role=alert]')
  await signIn(elsewhere, after, `${password} again`)
  await elsewhere.waitForURL(/\/desk$/)
  expect(problems()).toEqual([])
}, 120_000)
