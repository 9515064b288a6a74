import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { receiveEnquiry, removeExpiredEnquiries, settleEnquiry } from '@/lib/enquiry/mutations'
import { countEnquiries, countOpenEnquiries, findEnquiry, listEnquiries } from '@/lib/enquiry/queries'
import type { EnquiryInput } from '@/lib/enquiry/schema'
import { recordPress } from '@/lib/press/mutations'
import { subjectOfToken } from '@/lib/public/enquiries'
import { issueFormToken } from '@/lib/public/form-token'
import { eraseRecord, publishRecord, withdrawRecord } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { emptyText } from '@/lib/rich-text/nodes'
import { treeOfPlainText } from '@/lib/rich-text/tree'
import { asLogin, resetDatabase, rowsOf } from '../support/database'
import { aPracticeToWriteAbout, at, caller, canary, formAbout, reasonOf, sendAbout } from '../support/enquiries'
import { aMember } from '../support/records'

let admin: Actor
let place: Awaited<ReturnType<typeof aPracticeToWriteAbout>>['place']
/** Of IOM Poland, which owns the practice, and of the Institute of Public Affairs, which carries it out. */
let owners: Actor
let doers: Actor
let practice: Saved

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  ;({ admin, place, owners, doers, practice } = await aPracticeToWriteAbout())
})

const send = (more: Partial<EnquiryInput> = {}, from = caller) => sendAbout(practice.id, more, from)
const aForm = (more: Partial<EnquiryInput> = {}, openedAt?: number) => formAbout(practice.id, more, openedAt)
const open = { state: 'open', page: 1 } as const
async function theOne() {
  const rows = await db.enquiry.findMany()
  expect(rows).toHaveLength(1)
  return rows[0] ?? expect.fail('nothing arrived')
}

describe('who receives a message is decided by the record', () => {
  test('a correction reaches the owner, and nobody else', async () => {
    await send()
    expect(await listEnquiries(owners, open)).toMatchObject([{ ...canary, kind: 'correction', state: 'open' }])
    expect(await listEnquiries(doers, open)).toEqual([])
    expect(await countEnquiries(doers)).toEqual({ open: 0, answered: 0, dismissed: 0, suspected: 0 })
    expect(await countOpenEnquiries(owners)).toBe(1)
    expect(await countOpenEnquiries(doers)).toBe(0)
    const { id } = await theOne()
    expect(await findEnquiry(doers, id)).toBeNull()
    expect(await findEnquiry(owners, id)).toMatchObject({ organisation: 'IOM Poland', isUnattended: false })
    expect(await findEnquiry(admin, id)).not.toBeNull()
  })

  test('a question reaches who carries the practice out', async () => {
    await send({ about: 'question' })
    expect(await theOne()).toMatchObject({ organisationId: place.stranger, state: 'open' })
    expect(await listEnquiries(owners, open)).toEqual([])
    expect(await listEnquiries(doers, open)).toHaveLength(1)
  })

  test('a question reaches the owner where who carries it out is not public', async () => {
    const { version } = await db.record.findUniqueOrThrow({ where: { id: place.stranger } })
    await withdrawRecord(admin, { kind: 'partner', id: place.stranger, version, reason: 'Closed.' })
    await send({ about: 'question' })
    expect(await theOne()).toMatchObject({ organisationId: place.host })
  })

  test('where nobody of the receiver has an account, the admins of the portal are told so', async () => {
    await db.membership.deleteMany({ where: { organisationId: place.host } })
    await send()
    expect(await listEnquiries(admin, open)).toMatchObject([{ isUnattended: true }])
  })

  test('the press reaches the organisation that answers the media', async () => {
    const about = { projectId: null, campaignId: null, releasedOn: '2017-06-20', contactIds: [place.stranger] }
    const words = {
      title: 'Together for Europe',
      summary: '',
      text: treeOfPlainText('It begins.'),
      notesToEditors: emptyText,
    }
    const basis = { language: 'en' as const, sources: [], organisationId: place.host }
    const release = await recordPress(admin, { ...basis, ...about, ...words })
    await publishRecord(admin, { kind: 'press', ...release })
    const token = issueFormToken(subjectOfToken(release.id, 'media'), at.getTime() - 60_000)
    await send({ about: 'media', folder: 'news', slug: 'together-for-europe', token })
    expect(await theOne()).toMatchObject({ kind: 'media', recordId: release.id, organisationId: place.stranger })
  })

  test('what is not public cannot be written about', async () => {
    await withdrawRecord(admin, { kind: 'practice', ...practice, reason: 'Wrong.' })
    expect(await reasonOf(send())).toBe('not_found')
    expect(await reasonOf(send({ slug: 'no-such-practice' }))).toBe('not_found')
    expect(await reasonOf(send({ folder: 'desk' }))).toBe('not_found')
    expect(await reasonOf(send({ about: 'media' }))).toBe('not_found')
    expect(await db.enquiry.count()).toBe(0)
  })
})

describe('at the desk', () => {
  const settled = async (
    actor: Actor,
    from: 'open' | 'answered' | 'suspected',
    to: 'open' | 'answered' | 'dismissed',
  ) => reasonOf(settleEnquiry(actor, (await theOne()).id, { from, to }))

  test('a message is marked as answered and opened again, and both are recorded', async () => {
    await send()
    expect(await settled(owners, 'open', 'answered')).toBe('done')
    expect(await theOne()).toMatchObject({ state: 'answered', handledById: owners.personId })
    expect(await settled(owners, 'answered', 'open')).toBe('done')
    expect(await theOne()).toMatchObject({ state: 'open', handledAt: null, handledById: null })
    const events = await rowsOf(
      `SELECT action, "personId", "recordId" FROM desk."AuditEvent" WHERE action LIKE 'enquiry.%' ORDER BY at, id`,
    )
    const by = { personId: owners.personId, recordId: practice.id }
    expect(events).toEqual([
      { action: 'enquiry.answered', ...by },
      { action: 'enquiry.reopened', ...by },
    ])
  })

  test('one that needs no answer goes after a month, unless it is opened again', async () => {
    await receiveEnquiry(caller, { ...aForm(), token: issueFormToken(subjectOfToken(practice.id, 'correction')) })
    const { keepUntil, state } = await theOne()
    await settleEnquiry(owners, (await theOne()).id, { from: state, to: 'dismissed' })
    const days = (until: Date) => Math.round((until.getTime() - Date.now()) / 86_400_000)
    expect(days((await theOne()).keepUntil)).toBe(30)
    await settleEnquiry(owners, (await theOne()).id, { from: 'dismissed', to: 'open' })
    expect((await theOne()).keepUntil).toEqual(keepUntil)
  })

  test('another organisation finds nothing to mark', async () => {
    await send()
    expect(await settled(doers, 'open', 'answered')).toBe('not_found')
    expect(await settled(await aMember([]), 'open', 'answered')).toBe('not_found')
    expect(await settled({ ...owners, isDisabled: true }, 'open', 'answered')).toBe('not_found')
    expect(await theOne()).toMatchObject({ state: 'open' })
  })

  test('what somebody else marked meanwhile, or what leads nowhere, is refused', async () => {
    await send()
    await settled(owners, 'open', 'dismissed')
    expect(await settled(owners, 'open', 'answered')).toBe('not_allowed_now enquiry_settled')
    expect(await settled(owners, 'suspected', 'open')).toBe('not_allowed_now enquiry_settled')
    expect(await theOne()).toMatchObject({ state: 'dismissed' })
  })
})

describe('what people wrote', () => {
  const everywhereElse = async () => {
    const tables = ['AuditEvent', 'OutboxMessage', 'Revision', 'IdempotencyKey', 'RateLimit', 'RecordLanguage']
    const rows = await Promise.all(tables.map((name) => rowsOf(`SELECT to_jsonb(t) AS row FROM desk."${name}" t`)))
    return JSON.stringify([rows, await rowsOf('SELECT to_jsonb(t) AS row FROM pub.document t')])
  }

  test('stands in its own row and nowhere else', async () => {
    await send({ about: 'question' })
    await settleEnquiry(doers, (await theOne()).id, { from: 'open', to: 'answered' })
    const { id } = await theOne()
    const [message] = await rowsOf(
      `SELECT "recordId", payload FROM desk."OutboxMessage" WHERE topic = 'enquiry.received'`,
    )
    const payload = { enquiryId: id, organisationId: place.stranger, kind: 'question' }
    expect(message).toEqual({ recordId: practice.id, payload })
    expect(await everywhereElse()).not.toMatch(/canary/i)
  })

  test('goes with its record', async () => {
    await send()
    await eraseRecord(admin, { kind: 'practice', ...practice })
    expect(await db.enquiry.count()).toBe(0)
    expect(await everywhereElse()).not.toMatch(/canary/i)
  })

  test('is shown for twelve months and deleted after that', async () => {
    await send()
    const { id, keepUntil } = await theOne()
    expect(keepUntil.toISOString()).toBe('2027-11-22T10:00:00.000Z')
    expect(await removeExpiredEnquiries(new Date(keepUntil.getTime() - 1))).toBe(0)
    await rowsOf(`UPDATE desk."Enquiry" SET "createdAt" = now() - interval '1 year', "keepUntil" = now()`)
    expect(await findEnquiry(owners, id)).toBeNull()
    expect(await countOpenEnquiries(owners)).toBe(0)
    expect(await reasonOf(settleEnquiry(owners, id, { from: 'open', to: 'answered' }))).toBe('not_found')
    expect(await removeExpiredEnquiries()).toBe(1)
    expect(await removeExpiredEnquiries()).toBe(0)
    expect(await rowsOf(`SELECT detail FROM desk."AuditEvent" WHERE action = 'enquiry.expired'`)).toEqual([
      { detail: { count: 1 } },
    ])
  })

  test.each([
    ['a question without an address', `kind = 'question', email = NULL`],
    ['a second line in a name', `name = E'Anna\\nBcc: all@example.org'`],
    ['a second line in an address', `email = E'a@example.org\\n'`],
    ['kept for ever', `"keepUntil" = 'infinity'`],
    ['answered by nobody at no time', `state = 'answered'`],
    ['set apart without a reason', `state = 'suspected'`],
    ['no text', `text = ' '`],
  ])('is refused by the database itself: %s', async (_, change) => {
    await send()
    const code = await asLogin('web', (client) =>
      client.query(`UPDATE desk."Enquiry" SET ${change}`).then(
        () => 'allowed',
        (error: { code?: string }) => error.code,
      ),
    )
    expect(code).toBe('23514')
  })
})
