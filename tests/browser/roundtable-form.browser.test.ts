import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import { chooseRecord } from './support/choose'
import { visit } from './support/visit'

const words = en.recordForm
const fields = en.fields.roundtable.label
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const titles = (page: Page) =>
  page
    .locator('[name^="practices["][name$=".title"]:enabled')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

type Visit = { javaScript?: boolean; as: 'iomEditor' }

/** Saves and waits until the portal has answered, whatever it says. */
async function save(page: Page) {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await answered
  await page.waitForLoadState()
}

const add = (page: Page, group: 'practices' | 'gaps' | 'attendance') =>
  page.getByRole('button', { name: words.add.replace('{name}', fields[group]), exact: true }).click()

/** A field of an entry; the entry is added where it is not there yet. Without a script one is always spare. */
async function entry(
  page: Page,
  { group, name, index = 0 }: { group: 'practices' | 'gaps' | 'attendance'; name: string; index?: number },
) {
  const found = field(page, `${group}[${index}].${name}`)
  if ((await found.count()) === 0) await add(page, group)
  return found
}

async function record(page: Page, sequence: number, javaScript = true) {
  await page.goto('/desk/roundtables/new')
  await chooseRecord(page, { name: 'platformId', label: fields.platformId, words: 'Mazovia', javaScript })
  await field(page, 'sequence').fill(String(sequence))
  await field(page, 'heldOn').fill('2021-07-01')
  await field(page, 'mode').selectOption('hybrid')
  await field(page, 'title').fill(`Roundtable ${sequence}`)
  await page.getByRole('button', { name: words.start, exact: true }).click()
  await page.waitForURL(/saved=new/)
}

/** Two practices, one saved after the other. */
async function twoPractices(page: Page, sequence: number) {
  await (await entry(page, { group: 'practices', name: 'title' })).fill(`First practice of ${sequence}`)
  await field(page, 'practices[0].theme').selectOption('education')
  await save(page)
  await (await entry(page, { group: 'practices', name: 'title', index: 1 })).fill(`Second practice of ${sequence}`)
  await save(page)
  await page.goto(new URL(page.url()).pathname)
}

describe.each([
  { scripts: 'with scripts', javaScript: true, sequence: 41 },
  { scripts: 'without scripts', javaScript: false, sequence: 51 },
])('the form of a roundtable $scripts', ({ javaScript, sequence }) => {
  const person: Visit = { javaScript, as: 'iomEditor' }

  test('says beside each field what is wrong and keeps everything that was typed', async () => {
    const { page } = await visit(person)
    await record(page, sequence, javaScript)
    await field(page, 'title').fill('')
    await (await entry(page, { group: 'attendance', name: 'name' })).fill('Village school')
    await field(page, 'attendance[0].kind').selectOption('school')
    await field(page, 'attendance[0].people').fill('many')
    await (await entry(page, { group: 'practices', name: 'title' })).fill('A practice')
    await field(page, 'practices[0].theme').selectOption('education')
    await save(page)
    await page.locator('main [role=alert]').waitFor()
    for (const name of ['title', 'attendance[0].people'])
      expect(await field(page, name).getAttribute('aria-invalid'), name).toBe('true')
    const kept = {
      sequence: String(sequence),
      mode: 'hybrid',
      'practices[0].title': 'A practice',
      'practices[0].theme': 'education',
      'attendance[0].kind': 'school',
      'attendance[0].people': 'many',
    }
    for (const [name, value] of Object.entries(kept)) expect(await field(page, name).inputValue(), name).toBe(value)
  })

  test('saves entries with records of their own, each once', async () => {
    const { page } = await visit(person)
    await record(page, sequence + 1, javaScript)
    await twoPractices(page, sequence + 1)
    expect((await titles(page)).filter(Boolean)).toEqual([
      `First practice of ${sequence + 1}`,
      `Second practice of ${sequence + 1}`,
    ])
  })

  test('keeps what a colleague saved meanwhile, and shows both texts where both wrote the same', async () => {
    const { page } = await visit(person)
    const { page: colleague } = await visit(person)
    await record(page, sequence + 2, javaScript)
    await colleague.goto(new URL(page.url()).pathname)
    await field(colleague, 'title').fill('The colleague was quicker')
    await save(colleague)
    await field(page, 'place').fill('Warsaw')
    await field(page, 'title').fill('What I wrote')
    await save(page)
    const clash = page.locator('section:has(#clash)')
    await clash.waitFor()
    expect(await clash.innerText()).toContain('The colleague was quicker')
    expect(await clash.innerText()).toContain('What I wrote')
    expect(await field(page, 'title').inputValue()).toBe('What I wrote')
    const settled = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: javaScript ? words.clashSave : words.save, exact: true }).click()
    await settled
    await page.waitForLoadState()
    await expect.poll(() => page.locator('#clash').count()).toBe(0)
    await page.goto(new URL(page.url()).pathname)
    expect(await field(page, 'title').inputValue()).toBe('What I wrote')
    expect(await field(page, 'place').inputValue()).toBe('Warsaw')
  })
})

test('an entry that was taken off the list can be brought back until the form is saved', async () => {
  const { page } = await visit({ as: 'iomEditor' })
  await record(page, 61)
  await twoPractices(page, 61)
  const remove = (number: number) =>
    page.getByRole('button', { name: `${words.remove} ${fields.practices} ${number}`, exact: true }).click()
  await remove(1)
  expect((await titles(page)).filter(Boolean)).toEqual(['Second practice of 61'])
  await page.getByRole('button', { name: words.bringBack }).click()
  expect((await titles(page)).filter(Boolean)).toHaveLength(2)
  await remove(2)
  await save(page)
  await page.goto(new URL(page.url()).pathname)
  expect((await titles(page)).filter(Boolean)).toEqual(['First practice of 61'])
})

test('a save without a connection loses nothing and goes through by itself when there is one again', async () => {
  const { page } = await visit({ as: 'iomEditor' })
  await record(page, 62)
  await page.context().setOffline(true)
  await field(page, 'summary').fill('Typed in a village hall without signal')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.kept.unreachable).first().waitFor()
  expect(await field(page, 'summary').inputValue()).toBe('Typed in a village hall without signal')
  const saved = page.waitForResponse((response) => response.url().endsWith('/form') && response.ok())
  await page.context().setOffline(false)
  await saved
  await page.goto(new URL(page.url()).pathname)
  expect(await field(page, 'summary').inputValue()).toBe('Typed in a village hall without signal')
})
