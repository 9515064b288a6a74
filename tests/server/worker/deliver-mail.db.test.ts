import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { deskPathOf } from '@/lib/editing/editable'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { writeMail } from '@/lib/mail/outbox'
import { openPost, type Post } from '@/lib/mail/post'
import { deliverMail } from '@/server/worker/deliver-mail'
import { sweepOutbox } from '@/server/worker/sweep-outbox'
import { topics } from '@/server/worker/topics'
import { resetDatabase } from '@/tests/support/database'
import { aMailServer, type Received } from '@/tests/support/mail-server'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'

beforeEach(resetDatabase)
const opened: { stop: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ stop }) => stop()))
})

type Answers = Parameters<typeof aMailServer>[0]
async function mailServer(answers: Answers = {}) {
  const server = await aMailServer(answers)
  opened.push(server)
  return server
}
const postTo = (url: string): Post => openPost({ smtpUrl: url, from: 'Portal <portal@example.org>' })

const start = new Date('2026-11-22T10:00:00Z')
const sweep = (post: Post, at = start) =>
  sweepOutbox({ clock: () => at, sendsMail: true, handlers: { ...topics, mail: (one) => deliverMail(one, post) } })
const onlyMessage = () => db.outboxMessage.findFirstOrThrow()

async function aColleague({ locale = 'en', role = 'editor' as MemberRole, disabledAt = null as Date | null } = {}) {
  const organisationId = await anOrganisation('IOM Poland')
  const person = await aPerson()
  await db.person.update({ where: { id: person.id }, data: { locale, disabledAt } })
  await aMembership(person.id, organisationId, role)
  return { personId: person.id, email: person.email ?? '', organisationId }
}

function first(received: Received[]): Received {
  const [one] = received
  if (!one) throw new Error('nothing was received')
  return one
}

const returned = (personId: string, recordId: string, values = {}) =>
  db.$transaction((tx) =>
    writeMail(
      { tx, at: start },
      {
        personId,
        recordId,
        template: 'review_returned',
        values: { title: 'Open house', reason: 'Say when.', ...values },
      },
    ),
  )

test('a mail reaches one person, in their language, with one link to this portal', async () => {
  const { url, received } = await mailServer()
  const { personId, email, organisationId } = await aColleague({ locale: 'pl' })
  await returned(personId, organisationId, { reason: 'Podaj datę.\nI źródło.' })
  const written = await onlyMessage()
  expect(JSON.stringify(written)).not.toContain(email)
  await sweep(postTo(url))
  expect(received).toHaveLength(1)
  const { from, to, mail, raw } = first(received)
  expect({ from, to }).toEqual({ from: 'portal@example.org', to: [email] })
  expect(mail.to).toEqual([{ address: email, name: '' }])
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
  expect(mail.subject).toBe('Do poprawy: Open house')
  expect(mail.text).toContain('Podaj datę.\nI źródło.')
  expect(mail.html).toContain('<html lang="pl">')
  const links = `${mail.text} ${mail.html}`.match(/https?:\/\/[^\s"<,]+/g) ?? []
  expect(new Set(links.map((link) => new URL(link).origin))).toEqual(new Set(['http://localhost:3000']))
  expect(links).toContain(`http://localhost:3000${deskPathOf({ kind: 'partner', id: organisationId })}`)
  expect(mail.messageId).toBe(`<${written.id}@localhost>`)
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
  expect(await onlyMessage()).toMatchObject({ state: 'done', attempts: 1, problem: null })
})

test('what people typed makes no header and no markup', async () => {
  const { url, received } = await mailServer()
  const { personId, organisationId } = await aColleague()
  const title = 'Hi\r\nBcc: stranger@example.org\r\n\r\n<img src=x> \u202Egnp'
  await returned(personId, organisationId, { title, reason: '<script>alert(1)</script>' })
  await sweep(postTo(url))
  const { mail, to, raw } = first(received)
  expect(to).toHaveLength(1)
  expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/im)
  expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(mail.subject).toBe('Returned to you: Hi Bcc: stranger@example.org <img src=x> gnp')
  expect(mail.html).not.toMatch(/<script|<img/)
  expect(mail.html).toContain('&lt;script&gt;')
})

test('a server that is away or says "later" is tried again; nothing is lost, nothing sent twice', async () => {
  let refusals = 2
  const { url, received } = await mailServer({
    letter: () => (refusals-- > 0 ? { code: 451, text: 'try again' } : undefined),
  })
  const { personId, email, organisationId } = await aColleague()
  await returned(personId, organisationId)
  await sweep(postTo('smtp://127.0.0.1:9'))
  expect(await onlyMessage()).toMatchObject({ state: 'waiting', problem: expect.stringContaining('ECONNREFUSED') })
  await sweep(postTo(url), new Date(start.getTime() + 60_000))
  expect(await onlyMessage()).toMatchObject({ state: 'waiting', attempts: 2, problem: expect.stringContaining('451') })
  await sweep(postTo(url), new Date(start.getTime() + 60_000 * 3))
  await sweep(postTo(url), new Date(start.getTime() + 60_000 * 10))
  expect(received.map(({ to }) => to)).toEqual([[email]])
  expect(await onlyMessage()).toMatchObject({ state: 'done', attempts: 4, problem: null })
})

test('an address that is refused for good is given up at once, with the reason and without the address', async () => {
  const { personId, email, organisationId } = await aColleague()
  const { url, received } = await mailServer({
    recipient: () => ({ code: 550, text: `5.1.1 <${email}> is unknown here` }),
  })
  await returned(personId, organisationId)
  await sweep(postTo(url))
  await sweep(postTo(url), new Date('2027-01-01'))
  const { state, problem, attempts } = await onlyMessage()
  expect({ state, attempts, received: received.length }).toEqual({ state: 'failed', attempts: 1, received: 0 })
  expect(problem).toContain('550')
  expect(problem).toContain('is unknown here')
  expect(problem).not.toContain(email)
})

test('a process that dies between sending and writing it down makes one repetition, which can be recognised', async () => {
  const { url, received } = await mailServer()
  const post = postTo(url)
  const { personId, organisationId } = await aColleague()
  await returned(personId, organisationId)
  void sweep(async (letter) => {
    await post(letter)
    // Killed here.
    await new Promise(() => undefined)
  })
  await vi.waitFor(() => expect(received).toHaveLength(1))
  for (const minutes of [1, 5, 11, 30, 90]) await sweep(post, new Date(start.getTime() + minutes * 60_000))
  expect(received).toHaveLength(2)
  expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(1)
  expect(await onlyMessage()).toMatchObject({ state: 'done', attempts: 2 })
})

test.each([
  ['person_disabled', { disabledAt: new Date() }],
  ['demo_person', { isDemo: true }],
  ['no_address', { email: 'two@example.org, three@example.org' }],
])('nobody writes to a person who cannot be written to: %s', async (problem, facts) => {
  const { url, received } = await mailServer()
  const { personId, organisationId } = await aColleague()
  await db.person.update({ where: { id: personId }, data: facts })
  await returned(personId, organisationId)
  await sweep(postTo(url))
  expect(received).toEqual([])
  expect(await onlyMessage()).toMatchObject({ state: 'skipped', problem })
})

test('nor about a record they may not see any more, or that is gone, or to a person who is', async () => {
  const { url, received } = await mailServer()
  const { personId, organisationId } = await aColleague()
  await returned(personId, organisationId)
  await returned(personId, crypto.randomUUID())
  await returned(crypto.randomUUID(), organisationId)
  await db.membership.deleteMany({ where: { personId } })
  await sweep(postTo(url))
  expect(received).toEqual([])
  const problems = await db.outboxMessage.findMany({ select: { problem: true } })
  expect(problems.map(({ problem }) => problem).sort()).toEqual(['no_longer_member', 'person_gone', 'record_gone'])
})
