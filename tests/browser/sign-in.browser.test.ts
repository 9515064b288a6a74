import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import en from '@/messages/en.json'
import { forgetSessions, portalUrl, visit } from './support/visit'

const person = () => inject('portal').people.ipaEditor
const sessionCookie = 'next-auth.session-token'

afterEach(forgetSessions)

async function send(page: Page, password: string) {
  await page.fill('input[name=email]', person().email)
  await page.fill('input[name=password]', password)
  await page.click('main form button[type=submit]')
}

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  test('a person signs in, comes back to the page they asked for, and signs out for good', async () => {
    const { page, problems } = await visit({ javaScript })
    await page.goto('/desk/roundtables/new?from=mail')
    expect(new URL(page.url()).pathname).toBe('/sign-in')

    await send(page, 'not my password at all')
    await page.waitForSelector('main [role=alert]')
    expect(await page.innerText('main [role=alert]')).toContain(en.refusal.wrong_credentials)
    expect(await page.inputValue('input[name=email]')).toBe(person().email)
    expect(await page.inputValue('input[name=password]')).toBe('')

    await send(page, person().password)
    await page.waitForURL(portalUrl('/desk/roundtables/new?from=mail'))
    expect(await page.innerText('header')).toContain('Institute of Public Affairs')
    expect(await page.innerText('header')).toContain(en.desk.demo)
    const stolen = (await page.context().cookies()).filter(({ name }) => name === sessionCookie)
    expect(stolen).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }])

    await page.goto('/desk')
    await page.getByRole('button', { name: en.desk.signOut }).click()
    await page.waitForURL(portalUrl('/sign-in'))
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(sessionCookie)
    await page.context().addCookies(stolen)
    await page.goto('/desk')
    expect(page.url()).toBe(portalUrl('/sign-in?next=%2Fdesk'))
    // Without JavaScript Chromium reports the script it was told to leave alone.
    expect(problems().filter((problem) => javaScript || !/_next\/static\/\S+ csp$/.test(problem))).toEqual([])
  })

  test('the desk speaks the language that was chosen, and so does signing in', async () => {
    const { page } = await visit({ javaScript, as: 'ipaEditor' })
    await page.goto('/desk')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.getByRole('button', { name: 'Polski' }).click()
    await page.waitForSelector('html[lang=pl]')
    expect(new URL(page.url()).pathname).toBe('/desk')
    await page.getByRole('button', { name: 'Wyloguj się' }).click()
    await page.waitForURL(portalUrl('/sign-in'))
    expect(await page.getAttribute('html', 'lang')).toBe('pl')
  })
})

test('who was signed out while writing loses nothing', async () => {
  const { page } = await visit({ as: 'iomEditor' })
  await page.goto('/desk/roundtables/new')
  const title = page.locator('[name="title"]')
  await title.fill('Written over two long hours')
  await page.context().clearCookies({ name: sessionCookie })
  await page.locator('main form [type=submit]').last().click()
  await page.getByText(en.refusal.signed_out).first().waitFor()
  expect(await title.inputValue()).toBe('Written over two long hours')
  expect(new URL(page.url()).pathname).toBe('/desk/roundtables/new')
})

test('a set-up link that nobody was given opens nothing', async () => {
  const { page } = await visit()
  await page.goto(`/sign-in/set-up?token=${'a'.repeat(43)}`)
  expect(await page.innerText('main')).toContain(en.setUp.closed)
  expect(await page.locator('main input').count()).toBe(0)
})
