import { expect, test } from 'vitest'
import en from '@/messages/en.json'
import { visit } from './support/visit'

const path = '/desk/organisation/quality'
const { quality } = en

test('a missing field is one click away from being written', { timeout: 90_000 }, async () => {
  const { page, problems } = await visit({ as: 'iomEditor', width: 375 })
  await page.goto(`${path}?group=missing`)
  const links = page.locator('main dd li a')
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThan(3)
  // One of each kind of record: every field that may be missing has its place in the form.
  const ofKinds = [...new Map(hrefs.map((href) => [`${href.split('/')[2]}#${href.split('#')[1]}`, href])).values()]
  for (const href of ofKinds.slice(0, 12)) {
    await page.goto(href)
    const field = href.split('#')[1] ?? ''
    expect(await page.locator(`[id="${field}"]`).count(), href).toBe(1)
  }
  expect(problems()).toEqual([])
})

test('what is right as it is is set aside, and counted again, without JavaScript', { timeout: 90_000 }, async () => {
  const { page } = await visit({ as: 'iomEditor', javaScript: false })
  await page.goto(path)
  const share = page.locator('main p.text-lg')
  const before = await share.innerText()
  const form = page.locator('main li details').first()
  await form.locator('summary').click()
  await form.locator('[name=reason]').fill('They are all volunteers.')
  await form.locator('button').click()
  await page.waitForURL(/done=aside/)
  expect(await page.locator('[role=status]').innerText()).toContain(quality.done.aside)
  const aside = page.locator('section[aria-labelledby=set-aside] li', { hasText: 'They are all volunteers.' })
  expect(await aside.count()).toBe(1)
  await aside.locator('button').click()
  await page.waitForURL(/done=up/)
  expect(await page.locator('text=They are all volunteers.').count()).toBe(0)
  expect(await share.innerText()).toBe(before)
})

test('it is for those who may mend it: not for contributors, nor for another organisation', {
  timeout: 60_000,
}, async () => {
  const editor = await visit({ as: 'iomEditor' })
  await editor.page.goto('/desk')
  const href = await editor.page.locator(`main a[href^="${path}?organisation="]`).first().getAttribute('href')
  expect(href).toMatch(/organisation=[0-9a-f-]{36}$/)
  expect((await editor.page.goto(href ?? ''))?.status()).toBe(200)
  for (const as of ['iomContributor', 'ipaEditor'] as const) {
    const { page } = await visit({ as })
    expect((await page.goto(href ?? ''))?.status(), as).toBe(404)
    expect((await page.goto('/desk/admin/quality'))?.status(), as).toBe(404)
  }
})
