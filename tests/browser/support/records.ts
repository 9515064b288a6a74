import type { Page } from 'playwright-core'
import en from '@/messages/en.json'

const { recordForm, review } = en
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Begins a record of a kind, with what its first page asks; answers the address of its form. */
export async function beginRecord(page: Page, folder: string, first: Record<string, string>): Promise<string> {
  await page.goto(`/desk/${folder}/new`)
  await fill(page, first)
  await button(page, recordForm.start).click()
  await page.waitForURL(new RegExp(`/desk/${folder}/[0-9a-f-]{36}`))
  return new URL(page.url()).pathname
}

/** Fills in fields by their names and saves; for pages without scripts. */
export async function saveRecord(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  await page.goto(path)
  await fill(page, fields)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await button(page, recordForm.save).click()
  await answered
  await page.locator('main [role=alert]').waitFor({ state: 'hidden' })
}

/** Makes a record public in every language that it has. */
export async function publishRecord(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/review`)
  await button(page, review.steps.publish.button).click()
  await page.waitForURL(/done=published/)
}

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`).first()
    if ((await field.evaluate((one) => one.tagName)) !== 'SELECT') await field.fill(value)
    // By its words where no choice has that value.
    else if ((await field.locator(`option[value="${value}"]`).count()) > 0) await field.selectOption(value)
    else await field.selectOption({ label: value })
  }
}

/** The last part of the address that a title gets. */
export const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')
