import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { giveUpMessage, releaseMessages, resendMessage } from '@/lib/mail/mutations'
import { writeMail } from '@/lib/mail/outbox'
import { openPost, type Post } from '@/lib/mail/post'
import { countMessages, findMessage, listMessages } from '@/lib/mail/queries'
import { messageFilter } from '@/lib/mail/schema'
import { deliverMail } from '@/server/worker/deliver-mail'
import { sweepOutbox } from '@/server/worker/sweep-outbox'
import { topics } from '@/server/worker/topics'
import { resetDatabase } from '@/tests/support/database'
import { aMailServer } from '@/tests/support/mail-server'
import { aPerson } from '@/tests/support/people'
import { aMember, anAdmin } from '@/tests/support/records'
import { refusalOf } from '@/tests/support/refusals'

beforeEach(resetDatabase)
const opened: { stop: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ stop }) => stop()))
})

const sweep = (post: Post | undefined, at = new Date()) =>
  sweepOutbox({
    clock: () => at,
    sendsMail: post !== undefined,
    handlers: { ...topics, mail: (one) => deliverMail(one, post) },
  })
const filter = messageFilter.parse({})

async function aLetter(template: 'record_published' | 'password_reset' = 'record_published') {
  const person = await aPerson()
  const letter =
    template === 'password_reset'
      ? ({ template, values: {} } as const)
      : ({ template, values: { title: 'Open house' } } as const)
  await db.$transaction((tx) => writeMail({ tx, at: new Date() }, { ...letter, personId: person.id }))
  const { id } = await db.outboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return { id, person }
}

test('a mail that failed is sent again, and arrives', async () => {
  const admin = await anAdmin()
  let isFull = true
  const server = await aMailServer({ recipient: () => (isFull ? { code: 550, text: 'Mailbox full' } : undefined) })
  opened.push(server)
  const post = openPost({ smtpUrl: server.url, from: 'portal@example.org' })
  const { id, person } = await aLetter()
  await sweep(post)
  const [failed] = (await listMessages(admin, { ...filter, state: 'failed' })).messages
  expect(failed).toMatchObject({ id, to: person.name, template: 'record_published' })
  expect(failed?.problem).toContain('Mailbox full')
  isFull = false
  await resendMessage(admin, id)
  await sweep(post)
  expect(server.received.map(({ to }) => to)).toEqual([[person.email]])
  expect(await countMessages(admin)).toMatchObject({ mails: { done: 1 } })
  // Sent once more: as a new letter, which no mail server takes for the old one.
  await resendMessage(admin, id)
  await sweep(post)
  const [first, second] = server.received.map(({ mail }) => mail.messageId)
  expect(second).toBeDefined()
  expect(second).not.toBe(first)
  const events = await db.auditEvent.findMany({ where: { action: 'message.resent' } })
  expect(events.map(({ aboutPersonId }) => aboutPersonId)).toEqual([person.id, person.id])
})

test('without a mail server a mail stays and can be read, but no link that lets somebody in', async () => {
  const admin = await anAdmin()
  const { id } = await aLetter('password_reset')
  await sweep(undefined)
  const message = await findMessage(admin, id)
  expect(message).toMatchObject({ state: 'held', problem: 'no_smtp_url', template: 'password_reset' })
  expect(message?.letter?.subject).toBe('A new password for the portal')
  expect(decodeURIComponent(message?.letter?.text ?? '')).toContain('/sign-in/reset?token=…')
  expect(await db.oneTimeToken.count()).toBe(0)
  await releaseMessages(admin)
  expect((await findMessage(admin, id))?.state).toBe('waiting')
})

test('a mail that is given up is not sent, and one whose words are gone cannot be', async () => {
  const admin = await anAdmin()
  const server = await aMailServer()
  opened.push(server)
  const { id } = await aLetter()
  await giveUpMessage(admin, id)
  await sweep(openPost({ smtpUrl: server.url, from: 'portal@example.org' }))
  expect(server.received).toEqual([])
  expect(await findMessage(admin, id)).toMatchObject({ state: 'skipped', problem: 'given_up' })
  await expect(giveUpMessage(admin, id)).rejects.toMatchObject({ reason: 'mail_over' })
  await db.$executeRaw`UPDATE desk."OutboxMessage" SET payload = payload - 'values'`
  expect((await findMessage(admin, id))?.letter).toBeNull()
  await expect(resendMessage(admin, id)).rejects.toMatchObject({ reason: 'mail_words_gone' })
})

test('only who keeps the portal reads and sends', async () => {
  const member = await aMember([{ organisationId: crypto.randomUUID(), role: 'organisation_admin' }])
  const { id } = await aLetter()
  for (const tried of [
    () => listMessages(member, filter),
    () => findMessage(member, id),
    () => countMessages(member),
    () => resendMessage(member, id),
    () => giveUpMessage(member, id),
    () => releaseMessages(member),
  ])
    expect(await refusalOf(tried())).toMatchObject({ code: 'forbidden' })
})
