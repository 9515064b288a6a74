import { describe, expect, inject, test } from 'vitest'
import en from '@/messages/en.json'
import { type Keyboard, keyboardOf } from './support/keyboard'
import { visit } from './support/visit'

const { recordForm, review, history, deleted, fields, signIn, palette, work } = en
const title = `Written by keyboard ${crypto.randomUUID().slice(0, 8)}`
/** Where the practice of this story is written. */
let path = ''

async function sitDown(at = path): Promise<Keyboard> {
  const { page } = await visit({ as: 'iomEditor' })
  await page.goto(at)
  return keyboardOf(page)
}

/** Saves by its shortcut and waits for the portal's answer. */
async function saveByKey({ page }: Keyboard) {
  const saved = page.waitForResponse((response) => response.url().endsWith('/form') && response.ok())
  await page.keyboard.press('Control+s')
  await saved
}

const sourceName = fields.every.label.sources
const sourceLabel = fields.every.label.sources_label

// One story: each task goes on with the record of the one before.
describe.sequential('with nothing but a keyboard, a person', { timeout: 60_000 }, () => {
  test('signs in', async () => {
    const { page } = await visit()
    const { email, password } = inject('portal').people.iomEditor
    const keys = keyboardOf(page)
    await page.goto('/sign-in')
    await keys.tabTo(page.getByLabel(signIn.email))
    await page.keyboard.type(email)
    await keys.tabTo(page.getByLabel(signIn.password))
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk/)
  })

  test('opens the palette and goes to a record', async () => {
    const { page, ...keys } = await sitDown('/desk')
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+k')
        return page.getByRole('dialog').count()
      })
      .toBe(1)
    await keys.seesFocus()
    await page.keyboard.type('roundtable in')
    await page.locator('[role=menuitem][data-key="all"]').waitFor()
    const chosen = page.locator('[role=menuitem][data-focused]')
    const key = () => chosen.getAttribute('data-key', { timeout: 2000 })
    for (let presses = 0; !/^[0-9a-f-]{36}$/.test((await key()) ?? '') && presses < 20; presses += 1)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/[a-z]+\/[0-9a-f-]{36}/)
    expect(await page.getByRole('dialog', { name: palette.title }).count()).toBe(0)
  })

  test('begins a practice', async () => {
    const { page, ...keys } = await sitDown('/desk/new')
    await keys.tabTo(page.getByRole('main').getByRole('link', { name: work.kinds.practice, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/practices/new')
    await keys.tabTo(page.getByRole('textbox', { name: fields.every.label.title }))
    await page.keyboard.type(title)
    await keys.tabTo(page.getByRole('button', { name: recordForm.start, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/practices\/[0-9a-f-]{36}/)
    path = new URL(page.url()).pathname
  })

  test('fills title and summary, and saves', async () => {
    const { page, ...keys } = await sitDown()
    const name = page.getByRole('textbox', { name: fields.every.label.title })
    await keys.tabTo(name)
    await page.keyboard.press('End')
    await page.keyboard.type(' and corrected')
    await keys.tabTo(page.getByRole('textbox', { name: fields.every.label.summary }))
    await page.keyboard.type('People who cannot use a mouse write as quickly as others.')
    await saveByKey({ page, ...keys })
    await page.reload()
    expect(await name.inputValue()).toBe(`${title} and corrected`)
  })

  test('chooses a region by typing a part of its name', async () => {
    const { page, ...keys } = await sitDown()
    const region = page.getByRole('combobox', { name: fields.every.label.regionId })
    await page.locator('input[role=combobox]').first().waitFor()
    await keys.tabTo(region)
    await page.keyboard.type('lower')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await region.inputValue()).toContain('Lower Silesia')
    await saveByKey({ page, ...keys })
    await page.reload()
    await expect.poll(() => page.locator('[name=regionId]').first().inputValue()).not.toBe('')
  })

  test('adds a source, takes it away and brings it back', async () => {
    const { page, ...keys } = await sitDown()
    // A long form has a list of its parts, so that nobody has to go through all of it.
    const parts = page.getByRole('navigation', { name: recordForm.sections })
    await keys.tabTo(parts.getByRole('link', { name: fields.every.section.sources }))
    await page.keyboard.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: recordForm.add.replace('{name}', sourceName), exact: true }))
    await page.keyboard.press('Enter')
    const label = page.getByRole('textbox', { name: sourceLabel })
    await keys.tabTo(label)
    await page.keyboard.type('Report of the city')
    await keys.tabTo(page.getByRole('button', { name: `${recordForm.remove} ${sourceName} 1`, exact: true }))
    await page.keyboard.press('Enter')
    const bringBack = page.getByRole('button', { name: recordForm.bringBack })
    await keys.has(bringBack)
    await page.keyboard.press('Enter')
    await expect.poll(() => label.inputValue()).toBe('Report of the city')
    await keys.seesFocus()
    await saveByKey({ page, ...keys })
  })

  test('writes bold words and a list in the editor, and leaves it in both directions', async () => {
    const { page, ...keys } = await sitDown()
    const editor = page.getByRole('textbox', { name: fields.practice.label.problem })
    await page.locator('[contenteditable=true]').first().waitFor()
    await keys.tabTo(editor)
    await page.keyboard.type('There is ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('no place')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' to meet:')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+8')
    await page.keyboard.type('no room')
    await page.keyboard.press('Enter')
    await page.keyboard.type('no tea')
    await keys.tabTo(page.getByRole('textbox', { name: fields.practice.label.whatIsDone }), { limit: 3 })
    await keys.tabTo(editor, { limit: 3, back: true })
    const bar = page.getByRole('toolbar').filter({ has: page.getByRole('button', { name: en.textEditor.bold }) })
    await keys.tabTo(bar.first().getByRole('button', { name: en.textEditor.heading, exact: true }), {
      limit: 1,
      back: true,
    })
    await page.keyboard.press('ArrowRight')
    await keys.seesFocus()
    await saveByKey({ page, ...keys })
    await page.reload()
    await page.locator('[contenteditable=true]').first().waitFor()
    expect(await editor.locator('strong').textContent()).toBe('no place')
    expect(await editor.locator('li').allTextContents()).toEqual(['no room', 'no tea'])
  })

  test('translates', async () => {
    const { page, ...keys } = await sitDown()
    await keys.tabTo(page.getByRole('link', { name: 'polski' }).first())
    await page.keyboard.press('Enter')
    await page.waitForURL(/language=pl/)
    const name = page.getByRole('textbox', { name: fields.every.label.title })
    await keys.tabTo(name)
    await page.keyboard.type('Napisane samą klawiaturą')
    await keys.tabTo(page.getByRole('textbox', { name: fields.every.label.summary }))
    await page.keyboard.type('Bez myszy pisze się tak samo szybko.')
    await saveByKey({ page, ...keys })
    await page.reload()
    expect(await name.inputValue()).toBe('Napisane samą klawiaturą')
  })

  test('submits it for review', async () => {
    const { page, ...keys } = await sitDown()
    await keys.tabTo(page.getByRole('link', { name: review.pages.review, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/review$/)
    await keys.tabTo(page.locator('summary', { hasText: review.steps.submit.title }))
    await page.keyboard.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: review.steps.submit.button, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=submitted/)
  })

  test('publishes it', async () => {
    const { page, ...keys } = await sitDown(`${path}/review`)
    await keys.tabTo(page.getByRole('button', { name: review.steps.publish.button, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=published/)
  })

  test('compares two versions', async () => {
    const { page, ...keys } = await sitDown(`${path}/history`)
    const from = page.getByRole('combobox', { name: history.from, exact: true })
    await keys.tabTo(from)
    await page.keyboard.press('End')
    expect(await from.inputValue()).toBe('1')
    await keys.tabTo(page.getByRole('button', { name: history.compare, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=1/)
    expect(await page.locator('#compare ins').allTextContents()).not.toEqual([])
  })

  test('deletes it, and undoes that', async () => {
    const { page, ...keys } = await sitDown()
    await keys.tabTo(page.getByRole('button', { name: new RegExp(`^${deleted.delete} `) }), { back: true })
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/deleted\?done=/)
    await keys.tabTo(page.getByRole('button', { name: new RegExp(`^${deleted.undo} `) }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/back=/)
    expect(await page.getByText(deleted.back).count()).toBe(1)
  })
})
