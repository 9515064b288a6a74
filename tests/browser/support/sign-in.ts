import type { Page } from 'playwright-core'
import type { Credentials } from './portal-process'

/** Signs in as a person would, through the form. */
export async function signIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto('/sign-in')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/desk/)
}
