import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import { visit } from './support/visit'

const words = en.roundtableForm
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const save = (page: Page) => page.getByRole('button', { name: words.save }).click()
const titles = (page: Page) =>
  page
    .locator('[name^="practices["][name$=".title"]:enabled')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

/** A new roundtable in Mazovia with two practices and an empty row between them. */
async function typeIn(page: Page, sequence: string) {
  await page.goto('/desk/roundtables/new?rows=3')
  const mazovia = await field(page, 'platformId').locator('option', { hasText: 'Mazovia' }).innerText()
  await field(page, 'platformId').selectOption({ label: mazovia })
  await field(page, 'sequence').fill(sequence)
  await field(page, 'heldOn').fill('2021-07-01')
  await field(page, 'mode').selectOption('hybrid')
  await field(page, 'practices[0].title').fill(`First practice of ${sequence}`)
  await field(page, 'practices[0].theme').selectOption('education')
  await field(page, 'practices[2].title').fill(`Second practice of ${sequence}`)
  await field(page, 'attendance[1].name').fill('Village school')
  await field(page, 'attendance[1].kind').selectOption('school')
}

async function record(page: Page, sequence: string) {
  await typeIn(page, sequence)
  await field(page, 'title').fill(`Roundtable ${sequence}`)
  await save(page)
  await page.waitForURL(/saved=new/)
}

describe.each([
  { scripts: 'with scripts', javaScript: true, sequence: 41 },
  { scripts: 'without scripts', javaScript: false, sequence: 51 },
])('the form of a roundtable $scripts', ({ javaScript, sequence }) => {
  const as = 'iomEditor'

  test('says beside each field what is wrong and keeps everything that was typed', async () => {
    const { page } = await visit({ javaScript, as })
    await typeIn(page, String(sequence))
    await field(page, 'attendance[1].people').fill('many')
    await save(page)
    await page.locator('main [role=alert]').waitFor()
    for (const name of ['title', 'attendance[1].people'])
      expect(await field(page, name).getAttribute('aria-invalid'), name).toBe('true')
    const kept = {
      sequence: String(sequence),
      mode: 'hybrid',
      'practices[0].theme': 'education',
      'practices[2].title': `Second practice of ${sequence}`,
      'attendance[1].kind': 'school',
      'attendance[1].people': 'many',
    }
    for (const [name, value] of Object.entries(kept)) expect(await field(page, name).inputValue(), name).toBe(value)
  })

  test('saves, passes over the empty row and goes on at the next version', async () => {
    const { page } = await visit({ javaScript, as })
    await record(page, String(sequence + 1))
    expect((await titles(page)).filter(Boolean)).toEqual([
      `First practice of ${sequence + 1}`,
      `Second practice of ${sequence + 1}`,
    ])
    await field(page, 'gaps[0].title').fill('A gap')
    await save(page)
    await expect.poll(() => field(page, 'version').first().inputValue()).toBe('2')
    expect(await field(page, 'gaps[0].id').inputValue()).not.toBe('')
  })

  test('shows both texts when a colleague was quicker, and overwrites only knowingly', async () => {
    const { page } = await visit({ javaScript, as })
    const { page: colleague } = await visit({ javaScript, as })
    await record(page, String(sequence + 2))
    await colleague.goto(new URL(page.url()).pathname)
    await field(colleague, 'title').fill('The colleague was quicker')
    await save(colleague)
    await expect.poll(() => field(colleague, 'version').first().inputValue()).toBe('2')
    await field(page, 'summary').fill('What I wrote')
    await save(page)
    const clash = page.locator('section:has(#clash)')
    await clash.waitFor()
    expect(await clash.innerText()).toContain('The colleague was quicker')
    expect(await clash.innerText()).toContain('What I wrote')
    expect(await field(page, 'summary').inputValue()).toBe('What I wrote')
    await save(page)
    await expect.poll(() => page.locator('#clash').count()).toBe(0)
    await expect.poll(() => field(page, 'version').first().inputValue()).toBe('3')
  })
})

test('an entry that was taken off the list can be brought back until the form is saved', async () => {
  const { page } = await visit({ as: 'iomEditor' })
  await record(page, '61')
  const remove = (number: number) =>
    page
      .getByRole('button', { name: `${words.remove} ${words.entry.practices.replace('{number}', String(number))}` })
      .click()
  await remove(1)
  expect((await titles(page)).filter(Boolean)).toEqual(['Second practice of 61'])
  await page.getByRole('button', { name: words.bringBack }).click()
  expect((await titles(page)).filter(Boolean)).toHaveLength(2)
  await remove(2)
  await save(page)
  await expect.poll(() => field(page, 'version').first().inputValue()).toBe('2')
  expect((await titles(page)).filter(Boolean)).toEqual(['First practice of 61'])
})

test('a save without a connection loses nothing and goes through when there is one again', async () => {
  const { page } = await visit({ as: 'iomEditor' })
  await record(page, '62')
  await field(page, 'summary').fill('Typed in a village hall without signal')
  await page.context().setOffline(true)
  await save(page)
  await page.locator('main [role=alert]').waitFor()
  expect(await page.locator('main [role=alert]').first().innerText()).toBe(en.refusal.not_reached)
  expect(await field(page, 'summary').inputValue()).toBe('Typed in a village hall without signal')
  await page.context().setOffline(false)
  await save(page)
  await expect.poll(() => field(page, 'version').first().inputValue()).toBe('2')
  expect(await field(page, 'summary').inputValue()).toBe('Typed in a village hall without signal')
})
