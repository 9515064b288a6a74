import { expect, inject, test } from 'vitest'
import en from '@/messages/en.json'
import { visit } from '@/tests/browser/support/visit'
import { formsOf } from './offered-forms'

test('who tries to sign in too often is told by the status when to come back, and keeps what was typed', async () => {
  const { page } = await visit()
  const url = `${inject('portal').url}/sign-in`
  const html = await (await fetch(url)).text()
  const forms = await formsOf(page, { html, address: '/sign-in', actions: new Map() })
  const form = forms.find(({ entries }) => entries.some(([name]) => name === 'email'))
  const email = `${crypto.randomUUID()}@example.org`
  const attempt = () => {
    const body = new FormData()
    for (const [name, value] of form?.entries ?? []) body.append(name, value)
    body.set('email', email)
    body.set('password', 'not a password of anybody')
    return fetch(url, { method: 'POST', body, headers: { origin: inject('portal').url } })
  }
  const answers = []
  for (let tries = 0; tries < 11; tries += 1) answers.push(await attempt())
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 200), 429])
  expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThanOrEqual(60)
  const text = (await answers.at(-1)?.text()) ?? ''
  expect(text).toContain(email)
  expect(text).toContain(en.refusal.too_many_tries.split('{')[0])
})
