import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import en from '@/messages/en.json'
import { beginRecord, publishRecord, saveRecord, slugOf } from './support/records'
import { portalUrl, visit } from './support/visit'

const { organisations, arrival, partner } = en

/** Begins an organisation, as public as any. */
async function anOrganisation(page: Page, name: string): Promise<string> {
  const path = await beginRecord(page, 'partners', { 'names[0].name': name, kind: 'ngo' })
  await publishRecord(page, path)
  return path.split('/').at(-1) ?? ''
}

type ChangeKind = keyof typeof organisations.change.kinds

/** Says what became of an organisation, among the portal's pages. */
async function note(
  page: Page,
  { id, kind }: { id: string; kind: ChangeKind },
  fill: (form: ReturnType<Page['locator']>) => Promise<void>,
) {
  await page.goto(`/desk/admin/organisations?organisation=${id}`)
  await page.getByText(organisations.change.kinds[kind], { exact: true }).click()
  const save = page.getByRole('button', { name: organisations.change.save[kind], exact: true })
  await fill(page.locator('form', { has: save }))
  await save.click()
  await page.waitForURL(/done=noted/)
  await page.getByText(organisations.done.noted).waitFor()
}

const asked = (slug: string) => fetch(portalUrl(`/en/partners/${slug}`), { redirect: 'manual' })
const textOf = async (path: string) => (await fetch(portalUrl(path))).text()
const filled = (words: string, values: Record<string, string>) =>
  words.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

test('an organisation is renamed and divided: its old address lives on, and history says what it was called', {
  timeout: 120_000,
}, async () => {
  const mark = crypto.randomUUID().slice(0, 6)
  const [first, later, north, south] = ['Initiative', 'Foundation', 'North', 'South'].map(
    (one) => `Harbour ${one} ${mark}`,
  ) as [string, string, string, string]
  const { page: admin } = await visit({ as: 'admin', javaScript: false })
  const id = await anOrganisation(admin, first)
  await anOrganisation(admin, north)
  await anOrganisation(admin, south)
  const { page: editor } = await visit({ as: 'iomEditor', javaScript: false })
  const practice = `Breakfast at the pier ${mark}`
  const path = await beginRecord(editor, 'practices', { title: practice })
  await saveRecord(editor, path, { carriedOutById: first, started: '2019-05' })
  await publishRecord(editor, path)

  await note(admin, { id, kind: 'renamed' }, async (form) => {
    await form.locator('[name=name]').fill(later)
    await form.locator('[name=hasNewAddress]').check()
    await form.locator('[name=happened]').fill('2024-03-01')
    await form.locator('[name=reason]').fill('It gives money now as well.')
  })
  const moved = await asked(slugOf(first))
  expect(moved.status).toBe(301)
  expect(new URL(moved.headers.get('location') ?? '', portalUrl()).pathname).toBe(`/en/partners/${slugOf(later)}`)

  const { page: visitor, problems } = await visit({ javaScript: false })
  await visitor.goto(`/en/partners/${slugOf(first)}`)
  const notice = visitor.locator('main').getByText(filled(arrival.title, { before: first }))
  await notice.waitFor()
  const told = { before: first, now: later, since: '1 March 2024' }
  expect(await visitor.innerText('main')).toContain(filled(arrival.dated.renamed, told))
  const then = partner.atThatTime.replace('<name></name>', first)
  await expect.poll(() => textOf(`/en/practices/${slugOf(practice)}`)).toContain(later)
  await visitor.goto(`/en/practices/${slugOf(practice)}`)
  expect(await visitor.innerText('main')).toContain(`${later} (${then})`)

  await note(admin, { id, kind: 'split' }, async (form) => {
    const successors = form.locator('[name="successorIds[]"]')
    await successors.nth(0).selectOption({ label: north })
    await successors.nth(1).selectOption({ label: south })
    await form.locator('[name=happened]').fill('2026-02-01')
    await form.locator('[name=reason]').fill('Each bank of the river has its own now.')
  })
  // The page by its old address is kept on its own; whoever comes first may still see it as it was.
  const seenByOldAddress = async () => {
    await visitor.goto(`/en/partners/${slugOf(first)}`)
    return visitor.innerText('main')
  }
  await expect.poll(seenByOldAddress, { timeout: 15_000 }).toContain(partner.change.split)
  await notice.waitFor()
  const divided = visitor.locator('main div').filter({ hasText: partner.change.split }).last()
  expect(await divided.innerText()).toContain('1 February 2026')
  expect(await visitor.innerText('main')).toContain('Each bank of the river has its own now.')
  const links = visitor.locator('main').getByRole('link')
  for (const name of [north, south]) await links.filter({ hasText: name }).first().waitFor()
  expect((await asked(slugOf(later))).status).toBe(200)

  await links.filter({ hasText: north }).first().click()
  await visitor.waitForURL(portalUrl(`/en/partners/${slugOf(north)}`))
  await links.filter({ hasText: later }).first().waitFor()
  expect(problems()).toEqual([])
})

test('nobody is followed by themselves, not even over others', { timeout: 60_000 }, async () => {
  const mark = crypto.randomUUID().slice(0, 6)
  const { page } = await visit({ as: 'admin', javaScript: false })
  const [one, other] = [`Bridge One ${mark}`, `Bridge Two ${mark}`]
  const ids = [await anOrganisation(page, one), await anOrganisation(page, other)] as const
  await note(page, { id: ids[0], kind: 'merged' }, async (form) => {
    await form.locator('[name="successorIds[]"]').selectOption({ label: other })
    await form.locator('[name=happened]').fill('2025')
    await form.locator('[name=reason]').fill('They work together.')
  })
  await page.goto(`/desk/admin/organisations?organisation=${ids[1]}`)
  await page.getByText(organisations.change.kinds.merged, { exact: true }).click()
  const save = page.getByRole('button', { name: organisations.change.save.merged, exact: true })
  const form = page.locator('form', { has: save })
  await form.locator('[name="successorIds[]"]').selectOption({ label: one })
  await form.locator('[name=happened]').fill('2026')
  await form.locator('[name=reason]').fill('A circle.')
  await save.click()
  await page.locator('main [role=alert]').first().waitFor()
  expect(await page.innerText('main')).toContain(en.refusal.succeeds_itself)
  expect(await form.locator('[name=reason]').inputValue()).toBe('A circle.')
})
