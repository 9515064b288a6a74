import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import { portalUrl, visit } from './support/visit'

const { bulk, keeping, work } = en
const publicText = async (path: string) => (await fetch(portalUrl(path))).text()

describe('settings', () => {
  test('a name and a colour are seen by visitors at once, without a restart, and can be taken back', {
    timeout: 120_000,
  }, async () => {
    const { page, problems } = await visit({ as: 'admin' })
    await page.goto('/desk/admin/settings')
    const form = (part: string) => page.locator(`section[aria-labelledby=${part}] form`).last()
    await page.fill('#name-names\\.en', 'House of Welcome')
    await form('name').getByRole('button', { name: keeping.settings.save }).click()
    await page.waitForURL(/done=name/)
    await expect.poll(() => publicText('/en'), { timeout: 5_000 }).toContain('House of Welcome')

    await page.fill('#colours-accent', '#ffd500')
    await form('colours').getByRole('button', { name: keeping.settings.save }).click()
    await page.getByText(/Text needs 4\.5 : 1/).waitFor()
    await page.fill('#colours-accent', '#8a1c3b')
    await form('colours').getByRole('button', { name: keeping.settings.save }).click()
    await page.waitForURL(/done=colours/)
    await expect.poll(() => publicText('/en'), { timeout: 5_000 }).toContain('/theme.1-8a1c3b.css')
    const { page: visitor, problems: seen } = await visit()
    await visitor.goto('/en')
    const accent = () =>
      visitor.evaluate(() => {
        const link = document.querySelector('main a')
        return link ? getComputedStyle(link).getPropertyValue('--color-accent') : ''
      })
    expect(await accent()).toContain('#8a1c3b')
    expect(seen()).toEqual([])

    await page.goto('/desk/admin/settings')
    await page.getByRole('button', { name: 'Bring back version 0' }).click()
    await page.waitForURL(/done=back/)
    await expect.poll(() => publicText('/en'), { timeout: 5_000 }).not.toContain('House of Welcome')
    expect(await publicText('/en')).not.toContain('/theme.')
    expect(problems()).toEqual([])
  })
})

describe.each([true, false])('many records at once, with scripts: %s', (javaScript) => {
  test('looked at first, changed, and taken back', { timeout: 120_000 }, async () => {
    const { page } = await visit({ as: 'iomEditor', javaScript })
    await page.goto('/desk/records?kind=practice')
    const boxes = page.locator('main input[name=id]')
    const ids = [await boxes.nth(0).getAttribute('value'), await boxes.nth(1).getAttribute('value')]
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.selectOption('select[name=act]', 'theme')
    await page.getByRole('button', { name: bulk.select.look }).click()
    await page.selectOption('select[name=theme]', 'mobility')
    await page.getByRole('button', { name: bulk.questions.next }).click()
    await page.getByText('2 records would change').waitFor()
    await page.getByRole('button', { name: 'Change 2 records' }).click()
    await page.waitForURL(/done=changed/)
    const themed = async () => {
      const { page: list } = await visit({ as: 'iomEditor' })
      await list.goto('/desk/records?kind=practice&theme=mobility')
      const found = await list
        .locator('main input[name=id]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
      return ids.filter((id) => found.includes(id ?? '')).length
    }
    expect(await themed()).toBe(2)
    await page.getByRole('button', { name: bulk.past.undo }).click()
    await page.waitForURL(/done=undone/)
    await page.getByText(bulk.past.allBack).waitFor()
    expect(await themed()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(bulk.acts.theme)
  })
})

test('a list is kept under a name and opened by it', async () => {
  const { page } = await visit({ as: 'iomEditor' })
  await page.goto('/desk/records?kind=gap')
  await page.getByText(bulk.views.keep).click()
  await page.fill('#view-name', 'Our gaps')
  await page.getByRole('button', { name: bulk.views.save, exact: true }).click()
  await page.getByRole('link', { name: 'Our gaps' }).waitFor()
  await page.goto('/desk/records')
  await page.getByRole('link', { name: 'Our gaps' }).click()
  await page.waitForURL(/kind=gap/)
  expect(await page.getByRole('heading', { name: work.recordsTitle, exact: true }).count()).toBe(1)
})
