import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import { portalUrl, type VisitOptions, visit } from './support/visit'

const { recordForm, review, translations } = en
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const saveLine = (page: Page) =>
  page.getByRole('button', { name: recordForm.save, exact: true }).locator('xpath=..').getByRole('status')
const untilSaved = (page: Page) =>
  expect.poll(() => saveLine(page).textContent(), { timeout: 15_000 }).toMatch(/^Saved /)
const save = async (page: Page) => {
  await page.getByRole('button', { name: recordForm.save, exact: true }).click()
  await untilSaved(page)
}

async function begin(page: Page, { title, language = 'en' }: { title: string; language?: string }): Promise<string> {
  await page.goto('/desk/practices/new')
  await field(page, 'opening.language').selectOption(language)
  await field(page, 'title').fill(title)
  await page.getByRole('button', { name: recordForm.start }).click()
  await page.waitForURL(/\/desk\/practices\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** A long text: in the editor where scripts are on, otherwise in its textarea. */
async function write(page: Page, name: string, text: string) {
  const editor = page.locator(
    `[id="${name}"][contenteditable=true], [contenteditable=true][aria-labelledby*="${name}"]`,
  )
  const box = page.locator(`textarea[name="${name}"]`)
  await editor.or(box).first().waitFor()
  if ((await box.count()) > 0 && (await box.isVisible())) await box.fill(text)
  else await editor.first().fill(text)
}

const asked = async (path: string) => (await fetch(portalUrl(path))).status
const textOf = async (path: string) => (await fetch(portalUrl(path))).text()

describe('a practice from its first word to its end', () => {
  test('drafted in Polish without a connection, translated, reviewed, published at its time, corrected, withdrawn', {
    timeout: 240_000,
  }, async () => {
    const title = `Kawiarnia językowa ${crypto.randomUUID().slice(0, 8)}`
    const { page } = await visit({ as: 'iomContributor' })
    const path = await begin(page, { title, language: 'pl' })
    await field(page, 'summary').fill('Raz w tygodniu nowi i dawni mieszkańcy rozmawiają przy kawie.')
    await untilSaved(page)

    await page.context().setOffline(true)
    await write(page, 'problem', 'Brakuje miejsc, w których można ćwiczyć polski.')
    await expect.poll(() => saveLine(page).textContent(), { timeout: 15_000 }).toBe(recordForm.kept.unreachable)
    await page.context().setOffline(false)
    await untilSaved(page)
    await page.reload()
    expect(await page.getByText('Brakuje miejsc, w których można ćwiczyć polski.').count()).toBeGreaterThan(0)

    await page.goto(`${path}?language=en`)
    expect(await page.getByText(title).count()).toBeGreaterThan(0)
    await field(page, 'title').fill(title.replace('Kawiarnia językowa', 'Language café'))
    await field(page, 'summary').fill('Once a week new and old residents talk over coffee.')
    await save(page)

    await page.goto(`${path}/review`)
    await page.getByRole('button', { name: review.steps.submit.button }).click()
    await page.waitForURL(/done=submitted/)

    const { page: reviewer } = await visit({ as: 'iomEditor' })
    await reviewer.goto('/desk')
    expect(await reviewer.locator(`main a[href^="${path}"]`).count()).toBeGreaterThan(0)
    await reviewer.goto(`${path}/review`)
    const soon = new Date(Date.now() + 60_000)
    const schedule = reviewer.locator('form', {
      has: reviewer.getByRole('button', { name: review.steps.schedule.button }),
    })
    await reviewer.getByText(review.steps.schedule.title, { exact: true }).first().click()
    await schedule.locator('[name=timeZone]').selectOption('UTC')
    await schedule.locator('[name=day]').fill(soon.toISOString().slice(0, 10))
    await schedule.locator('[name=time]').fill(soon.toISOString().slice(11, 16))
    await schedule.getByRole('button', { name: review.steps.schedule.button }).click()
    await reviewer.waitForURL(/done=scheduled/)

    const slug = title.toLowerCase().replace('kawiarnia językowa ', 'kawiarnia-jezykowa-')
    await expect.poll(() => asked(`/pl/practices/${slug}`), { timeout: 150_000, interval: 2000 }).toBe(200)
    const english = await (
      await fetch(portalUrl(`/en/practices/${slug.replace('kawiarnia-jezykowa', 'language-cafe')}`))
    ).text()
    expect(english).toContain('Once a week new and old residents talk over coffee.')

    await reviewer.goto(path)
    await field(reviewer, 'summary').fill('Dwa razy w tygodniu nowi i dawni mieszkańcy rozmawiają przy kawie.')
    await save(reviewer)
    await reviewer.goto(`${path}/review`)
    expect(await reviewer.locator('main ins').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Dwa')]),
    )
    await reviewer.getByRole('button', { name: review.steps.publish.button }).click()
    await reviewer.waitForURL(/done=published/)
    await expect.poll(() => textOf(`/pl/practices/${slug}`)).toContain('Dwa razy w tygodniu')
    await reviewer.goto(`${path}/history`)
    expect(await reviewer.locator('main').innerText()).toContain('Piotr Zieliński')

    await reviewer.goto('/desk/translations?language=en')
    expect(await reviewer.locator(`main a[href^="${path}"]`).count()).toBe(1)
    await reviewer.goto(`${path}?language=en`)
    expect(await reviewer.getByText(translations.behindTitle).count()).toBe(1)
    expect((await reviewer.locator('mark').allInnerTexts()).join(' ')).toContain('Dwa razy')

    await reviewer.goto(`${path}/review`)
    await reviewer.getByText(review.steps.withdraw.title, { exact: true }).first().click()
    const withdrawal = reviewer.locator('form', {
      has: reviewer.getByRole('button', { name: review.steps.withdraw.button, exact: true }),
    })
    for (const box of await withdrawal.locator('[type=checkbox][name="languages[]"]').all()) await box.check()
    await withdrawal.locator('[name=reason]').fill('It ended this summer.')
    await withdrawal.getByRole('button', { name: review.steps.withdraw.button, exact: true }).click()
    await reviewer.waitForURL(/done=withdrawn/)
    expect(await asked(`/pl/practices/${slug}`)).toBe(410)
  })
})

describe('two people in one form', () => {
  test('clash on one paragraph, and both texts survive', { timeout: 60_000 }, async () => {
    const { page: anna } = await visit({ as: 'iomEditor' })
    const path = await begin(anna, { title: 'Two people write' })
    await field(anna, 'summary').fill('People meet once a week.')
    await save(anna)
    const { page: alex } = await visit({ as: 'admin' })
    await alex.goto(path)
    await field(anna, 'summary').fill('People meet twice a week.')
    await save(anna)
    await field(alex, 'summary').fill('Families meet once a week.')
    await alex.getByRole('button', { name: recordForm.save, exact: true }).click()
    const panel = alex.locator('[role=alert]').filter({ hasText: recordForm.clashHelp })
    await panel.waitFor()
    expect(await panel.innerText()).toContain('twice a week')
    expect(await panel.innerText()).toContain('Families meet')
    await panel.getByLabel(recordForm.keep.both).check()
    await panel.getByRole('button', { name: recordForm.clashSave }).click()
    await untilSaved(alex)
    await alex.reload()
    const kept = await field(alex, 'summary').inputValue()
    expect(kept).toContain('twice a week')
    expect(kept).toContain('Families meet')
  })

  test('both stand without a question where they do not overlap', { timeout: 60_000 }, async () => {
    const { page: anna } = await visit({ as: 'iomEditor' })
    const path = await begin(anna, { title: 'Two people write apart' })
    const { page: alex } = await visit({ as: 'admin' })
    await alex.goto(path)
    await field(anna, 'summary').fill('Anna writes the summary.')
    await save(anna)
    await field(alex, 'place').fill('Wrocław')
    await save(alex)
    await expect.poll(() => field(alex, 'summary').inputValue()).toBe('Anna writes the summary.')
    expect(await field(alex, 'place').inputValue()).toBe('Wrocław')
  })
})

test('a session that ends in mid-form loses nothing', { timeout: 60_000 }, async () => {
  const as: VisitOptions = { as: 'ipaEditor', locale: 'en-US' }
  const { page } = await visit(as)
  await begin(page, { title: 'Written across two sessions' })
  await untilSaved(page).catch(() => undefined)
  await page.context().clearCookies()
  await field(page, 'summary').fill('Typed after the session had ended.')
  await expect.poll(() => saveLine(page).textContent(), { timeout: 15_000 }).toContain(recordForm.kept.signed_out)
  const { page: elsewhere } = await visit({ as: 'ipaEditor' })
  await elsewhere.goto('/desk')
  await page.context().addCookies(await elsewhere.context().cookies())
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await untilSaved(page)
  await page.reload()
  expect(await field(page, 'summary').inputValue()).toBe('Typed after the session had ended.')
})

test('a form saves with JavaScript off, and keeps what was typed where something is wrong', {
  timeout: 60_000,
}, async () => {
  const { page } = await visit({ as: 'iomEditor', javaScript: false })
  await begin(page, { title: 'Written without scripts' })
  await field(page, 'summary').fill('Plain forms work.')
  await field(page, 'started').fill('31 February')
  await page.getByRole('button', { name: recordForm.save, exact: true }).click()
  await page.locator('[role=alert]').first().waitFor()
  expect(await field(page, 'summary').inputValue()).toBe('Plain forms work.')
  expect(await field(page, 'started').inputValue()).toBe('31 February')
  await field(page, 'started').fill('2024-02')
  await page.getByRole('button', { name: recordForm.save, exact: true }).click()
  await page.waitForLoadState()
  await page.goto(new URL(page.url()).pathname)
  expect(await field(page, 'summary').inputValue()).toBe('Plain forms work.')
  expect(await field(page, 'started').inputValue()).toBe('2024-02')
})
