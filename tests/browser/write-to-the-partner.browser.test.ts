import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import pl from '@/messages/pl.json'
import { portalUrl, visit } from './support/visit'
import { asSlowAsPeople, write } from './support/write'

const words = { en, pl }
const practice = {
  en: '/en/practices/cultural-assistants-in-schools',
  pl: '/pl/practices/asystenci-kulturowi-w-szkolach',
}
const question = (locale: string) => `Who trains the assistants? (${locale})`

/** What the desk of one organisation shows. */
async function deskOf(as: 'iomEditor' | 'ipaEditor' | 'admin', path = '/desk/enquiries') {
  const { page } = await visit({ as, javaScript: false })
  const response = await page.goto(path)
  return { page, status: response?.status(), text: await page.locator('body').innerText() }
}

describe.each(['en', 'pl'] as const)('without JavaScript, in %s', (locale) => {
  const t = words[locale].enquiry

  test('a visitor finds the form at the record, mends what was wrong and keeps what was typed', async () => {
    const { page, problems } = await visit({ javaScript: false })
    await page.goto(practice[locale])
    await page.getByRole('link', { name: t.invite.question }).click()
    await page.getByRole('heading', { level: 1, name: t.question.title }).waitFor()
    expect(await page.locator('[name=homepage]').isVisible()).toBe(false)

    await page.fill('[name=text]', `${question(locale)}\n\n<b>"Anna" & others</b>`)
    await page.fill('[name=name]', 'Anna Nowak')
    await page.fill('[name=email]', 'anna at example')
    await asSlowAsPeople()
    await page.getByRole('button', { name: t.send }).click()
    await page.locator('main [role=alert]').waitFor()
    expect(await page.locator('#email-error').innerText()).toBe(words[locale].refusal.not_an_email)
    expect(await page.inputValue('[name=text]')).toBe(`${question(locale)}\n\n<b>"Anna" & others</b>`)
    expect(await page.inputValue('[name=name]')).toBe('Anna Nowak')
    expect(await page.inputValue('[name=email]')).toBe('anna at example')

    await page.fill('[name=email]', `anna.${locale}@example.org`)
    await page.getByRole('button', { name: t.send }).click()
    await page.getByRole('heading', { level: 1, name: t.thanks }).waitFor()
    expect(new URL(page.url()).search).toBe('?done=sent')
    await page.getByRole('main').getByRole('link').click()
    expect(new URL(page.url()).pathname).toBe(practice[locale])
    expect(problems()).toEqual([])
  })

  test('the message is at the desk of the right organisation only', async () => {
    expect((await deskOf('iomEditor')).text).toContain(question(locale))
    expect((await deskOf('admin')).text).toContain(question(locale))
    expect((await deskOf('ipaEditor')).text).not.toContain(question(locale))
    const { page } = await deskOf('iomEditor')
    const row = page.locator('main li', { hasText: question(locale) })
    const address = (await row.getByRole('link').getAttribute('href')) ?? ''
    expect(await deskOf('ipaEditor', address)).toMatchObject({ status: 404 })
    const { page: stranger } = await visit({ javaScript: false })
    await stranger.goto(address)
    expect(stranger.url()).toContain('/sign-in')
  })

  test('its reader answers in a mail program of their own, and marks it as answered', async () => {
    const desk = en.enquiryDesk
    const { page, problems } = await visit({ as: 'iomEditor' })
    await page.goto('/desk/enquiries')
    await page
      .locator('main li', { hasText: question(locale) })
      .getByRole('link')
      .click()
    await page.getByText('<b>"Anna" & others</b>').waitFor()
    const reply = await page.getByRole('link', { name: desk.reply }).getAttribute('href')
    const title = locale === 'en' ? 'Cultural assistants in schools' : 'Asystenci kulturowi w szkołach'
    expect(reply).toBe(
      `mailto:anna.${locale}%40example.org?subject=${encodeURIComponent(words[locale].enquiryDesk.subject.replace('{title}', title))}`,
    )
    await page.getByRole('button', { name: desk.mark.answered }).click()
    await page.getByRole('status').getByText(desk.done.answered).waitFor()
    const waiting = page
      .getByRole('navigation', { name: en.desk.navigation.label })
      .getByText(en.desk.navigation.enquiries)
    const before = await waiting.innerText()
    await page.getByRole('button', { name: desk.undo }).click()
    await page.getByRole('status').getByText(desk.done.open).waitFor()
    expect(await waiting.innerText()).not.toBe(before)
    await page.getByRole('button', { name: desk.mark.answered }).click()
    await page.getByRole('status').getByText(desk.done.answered).waitFor()
    expect((await deskOf('iomEditor')).text).not.toContain(question(locale))
    expect((await deskOf('iomEditor', '/desk/enquiries?state=answered')).text).toContain(question(locale))
    expect(problems()).toEqual([])
  })
})

test('a program that fills in every field is thanked like everybody, and set apart', async () => {
  const path = practice.en.replace('/en/', '/en/write/')
  expect(await write(`${path}/correction`, { text: 'Cheap watches', homepage: 'https://example.org' })).toBe(
    `${path}/correction?done=sent`,
  )
  expect((await deskOf('iomEditor')).text).not.toContain('Cheap watches')
  expect((await deskOf('iomEditor', '/desk/enquiries?state=suspected')).text).toContain('Cheap watches')
})

test('the form is made for one visitor and kept nowhere', async () => {
  const path = practice.en.replace('/en/', '/en/write/')
  const [one, two] = await Promise.all([1, 2].map(async () => fetch(portalUrl(`${path}/correction`))))
  expect(one?.headers.get('cache-control')).toBe('no-store')
  const html = (await one?.text()) ?? ''
  expect(html).toContain('noindex')
  expect(html).not.toBe(await two?.text())
  for (const wrong of ['media', 'gossip']) expect((await fetch(portalUrl(`${path}/${wrong}`))).status).toBe(404)
  expect((await fetch(portalUrl('/en/write/practices/no-such-practice/correction'))).status).toBe(404)
  const foreign = { method: 'POST', body: new FormData(), headers: { origin: 'https://elsewhere.example' } }
  expect((await fetch(portalUrl(`${path}/correction`), foreign)).status).toBe(403)
})
