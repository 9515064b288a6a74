import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import en from '@/messages/en.json'
import { visit } from './support/visit'

const { duplicates, merging, recordForm } = en

async function anOrganisation(page: Page, name: string): Promise<string> {
  await page.goto('/desk/partners/new')
  await page.locator('[name="names[0].name"]').fill(name)
  await page.locator('[name="kind"]').selectOption('ngo')
  await page.getByRole('button', { name: recordForm.start }).click()
  await page.waitForURL(/\/desk\/partners\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

test('an admin finds that two organisations are one, merges them, and takes it back', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await visit({ as: 'admin' })
  const name = `Zofia Nowak Society ${crypto.randomUUID().slice(0, 6).replace(/\d/g, 'x')}`
  const one = await anOrganisation(page, name)
  const other = await anOrganisation(page, `The ${name}`)

  await page.goto('/desk/admin/organisations/duplicates')
  const pair = page
    .locator('main li')
    .filter({ hasText: `The ${name}` })
    .first()
  expect(await pair.innerText()).toContain('of 100')
  await pair.getByRole('link', { name: duplicates.compare }).click()
  await page.waitForURL(/\/organisations\/merge\?/)
  expect(await page.innerText('main')).toContain(merging.nothingMoves)
  await page.getByRole('button', { name: merging.submit }).click()
  await page.waitForURL(/merged\?done=/)
  const paths = [one, other]
  const statuses = async () => Promise.all(paths.map(async (path) => (await page.request.get(path)).status()))
  expect((await statuses()).toSorted()).toEqual([200, 404])

  await page.locator('main li').first().getByRole('button', { name: merging.list.undo }).click()
  await page.waitForURL(/merged\?undone=/)
  expect(await statuses()).toEqual([200, 200])
  expect(problems()).toEqual([])
})
