import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { receiveEnquiry } from '@/lib/enquiry/mutations'
import { countEnquiries, countOpenEnquiries, listEnquiries } from '@/lib/enquiry/queries'
import type { EnquiryInput } from '@/lib/enquiry/schema'
import { subjectOfToken } from '@/lib/public/enquiries'
import { issueFormToken } from '@/lib/public/form-token'
import type { Saved } from '@/lib/publishing/records'
import { resetDatabase, rowsOf } from '../support/database'
import { aPracticeToWriteAbout, at, caller, formAbout, reasonOf, sendAbout } from '../support/enquiries'

let place: Awaited<ReturnType<typeof aPracticeToWriteAbout>>['place']
let owners: Actor
let practice: Saved

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  ;({ place, owners, practice } = await aPracticeToWriteAbout())
})

const send = (more: Partial<EnquiryInput> = {}, from = caller) => sendAbout(practice.id, more, from)
const aForm = (more: Partial<EnquiryInput> = {}, openedAt?: number) => formAbout(practice.id, more, openedAt)
async function theOne() {
  const rows = await db.enquiry.findMany()
  expect(rows).toHaveLength(1)
  return rows[0] ?? expect.fail('nothing arrived')
}

describe('spam', () => {
  test('a form that the portal did not make is refused', async () => {
    expect(await reasonOf(send({ token: 'forged' }))).toBe('invalid form_unknown')
    const forAnother = issueFormToken(subjectOfToken(practice.id, 'question'), at.getTime() - 60_000)
    expect(await reasonOf(send({ token: forAnother }))).toBe('invalid form_unknown')
    expect(await db.enquiry.count()).toBe(0)
  })

  test('what is doubtful is kept apart, and nobody is notified', async () => {
    await send({ homepage: 'https://example.org', text: 'www.a.example www.b.example www.c.example' })
    expect(await theOne()).toMatchObject({ state: 'suspected', doubts: ['decoy', 'links'] })
    expect(await rowsOf(`SELECT * FROM desk."OutboxMessage" WHERE topic = 'enquiry.received'`)).toEqual([])
    expect(await countOpenEnquiries(owners)).toBe(0)
    expect(await listEnquiries(owners, { state: 'suspected', page: 1 })).toHaveLength(1)
  })

  test('who answers within seconds, or a day later, is doubted', async () => {
    await receiveEnquiry(caller, aForm({ text: 'One' }, at.getTime() - 1000), at)
    await receiveEnquiry(caller, aForm({ text: 'Two' }, at.getTime() - 25 * 60 * 60 * 1000), at)
    const rows = await db.enquiry.findMany({ orderBy: { text: 'asc' } })
    expect(rows.map(({ doubts }) => doubts)).toEqual([['fast'], ['old']])
  })

  test('the same text in another form is doubted', async () => {
    await send()
    await send()
    const rows = await db.enquiry.findMany({ orderBy: { state: 'asc' } })
    expect(rows.map(({ state, doubts }) => [state, doubts])).toEqual([
      ['open', []],
      ['suspected', ['repeated']],
    ])
  })

  test('the same form sent many times at once is one message', async () => {
    const form = aForm()
    await Promise.all(Array.from({ length: 5 }, () => receiveEnquiry(caller, form, at)))
    await receiveEnquiry(caller, form, at)
    expect(await theOne()).toMatchObject({ state: 'open' })
    expect(await rowsOf(`SELECT * FROM desk."OutboxMessage" WHERE topic = 'enquiry.received'`)).toHaveLength(1)
  })

  test('one source may write ten times in ten minutes', async () => {
    for (let number = 0; number < 10; number += 1) await send({ text: `Message ${number}` })
    expect(await reasonOf(send({ text: 'One more' }))).toBe('busy too_many_requests')
    await send({ text: 'From elsewhere' }, { ...caller, source: '198.51.100.0/24' })
    expect(await db.enquiry.count()).toBe(11)
  })

  test('who holds many IPv6 networks cannot close an organisation to everybody', async () => {
    const from = (number: number) => ({ ...caller, source: `2001:db8:7:${number.toString(16)}::/64` })
    await send({ text: 'First' }, from(1))
    await db.rateLimit.update({ where: { key: 'enquiry-network:2001:db8:7' }, data: { points: 60 } })
    expect(await reasonOf(send({ text: 'One more' }, from(2)))).toBe('busy too_many_requests')
    await send({ text: 'From elsewhere' }, { ...caller, source: '2001:db8:8:1::/64' })
  })

  test('a flood is set apart, and what would fill the database is refused', async () => {
    const from = (number: number) => ({ ...caller, source: `10.0.${number}.0/24` })
    for (let number = 0; number < 31; number += 1) await send({ text: `Message ${number}` }, from(number))
    expect(await countEnquiries(owners)).toMatchObject({ open: 30, suspected: 1 })
    const key = `enquiry-organisation-most:${place.host}`
    await db.rateLimit.update({ where: { key }, data: { points: 300 } })
    expect(await reasonOf(send({ text: 'One more' }, from(200)))).toBe('busy too_many_requests')
  })
})
