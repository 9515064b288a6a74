import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import en from '@/messages/en.json'
import { look } from './support/look'
import { beginRecord } from './support/records'
import { visit } from './support/visit'

const { organisations, recordForm } = en
const name = 'Institute of Public Affairs'

/** Says how far the organisation may go, among the portal's pages. */
async function decide(page: Page, rights: 'blocked' | 'trusted') {
  await page.goto(`/desk/admin/organisations?q=${encodeURIComponent(name)}`)
  const address = await page.getByRole('link', { name, exact: true }).first().getAttribute('href')
  await page.goto(address ?? '')
  await page.locator(`[name=rights][value=${rights}]`).check()
  await page.locator('#rights-reason').fill('So that a test may see what it means.')
  await page.getByRole('button', { name: organisations.rights.save, exact: true }).click()
  await page.waitForURL(/done=rights/)
}

test('people of a blocked organisation read their forms, are told why, and write again when it is over', {
  timeout: 120_000,
}, async () => {
  const { page: admin } = await visit({ as: 'admin', javaScript: false })
  const { page, problems } = await visit({ as: 'ipaEditor' })
  const path = await beginRecord(page, 'practices', { title: 'Reading circle' })
  const title = page.locator('[name=title]')
  const save = page.getByRole('button', { name: recordForm.save, exact: true })
  await decide(admin, 'blocked')
  try {
    await page.goto(path)
    await page.getByText(organisations.readOnly.blocked.replace('{name}', name)).waitFor()
    expect(await title.inputValue()).toBe('Reading circle')
    expect(await title.isDisabled()).toBe(true)
    expect(await save.isVisible()).toBe(false)
    // What is loaded for writing comes after the page; the fields stay what they are.
    await page.waitForLoadState('networkidle')
    expect(await page.locator('[contenteditable=true]').count()).toBe(0)
    expect(await page.locator('main input:enabled, main textarea:enabled, main select:enabled').count()).toBe(0)
    await look(page, 'practice-read-only')
    await page.goto('/desk/new')
    await page.getByText(organisations.readOnly.blockedOwn).waitFor()
    await page.goto('/desk/practices/new')
    await page.getByText(organisations.readOnly.blockedOwn).waitFor()
    await page.goto('/desk/organisation')
    await page.getByText(organisations.own.blocked.replace('{name}', name)).waitFor()
    await look(page, 'organisation-blocked')
  } finally {
    await decide(admin, 'trusted')
  }
  await page.goto(path)
  await save.waitFor()
  expect(await title.isEnabled()).toBe(true)
  expect(problems()).toEqual([])
})
