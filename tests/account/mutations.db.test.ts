import { beforeEach, describe, expect, test } from 'vitest'
import {
  askForEmail,
  askForReset,
  changePassword,
  confirmEmail,
  endEverySession,
  endOwnSession,
  makeEmailChangeLink,
  makeResetLink,
  resetPassword,
  saveProfile,
} from '@/lib/account/mutations'
import {
  findEmailToConfirm,
  findOwnAccount,
  findPendingEmail,
  isResetOpen,
  listOwnSessions,
} from '@/lib/account/queries'
import { resetLasts } from '@/lib/account/rules'
import { actorOf, openSession } from '@/lib/auth/open-sessions'
import { hashPassword } from '@/lib/auth/password'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { recognise } from '@/lib/person/mutations'
import { sweepOutbox } from '@/server/worker/sweep-outbox'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { caller, reasonOf } from '@/tests/support/enquiries'
import { aPerson } from '@/tests/support/people'

beforeEach(resetDatabase)

const email = 'anna@example.org'
const password = 'correct horse battery'
const fresh = 'wooden bicycle rain parade'

const anna = async () => aPerson({ email, passwordHash: await hashPassword(password) })
const signedIn = async (personId: string) => {
  const claims = await openSession({ personId, requestId: caller.requestId, replaces: null })
  const actor = await actorOf(claims)
  if (!actor) throw new Error('not signed in')
  return { claims, actor }
}
const linkFor = async (personId: string, at?: Date) => (await makeResetLink(personId, at)) ?? ''

describe('a forgotten password', () => {
  test('is replaced once, ends every session, and signs nobody in', async () => {
    const { id } = await anna()
    const { claims } = await signedIn(id)
    const token = await linkFor(id)
    expect(await isResetOpen(token)).toBe(true)
    await resetPassword(caller, { token, password: fresh })
    expect(await actorOf(claims)).toBeNull()
    expect(await db.session.count({ where: { endedAt: null } })).toBe(0)
    expect(await reasonOf(recognise(caller, { email, password }))).toBe('forbidden wrong_credentials')
    expect(await recognise(caller, { email, password: fresh })).toBe(id)
    expect(await reasonOf(resetPassword(caller, { token, password: `${fresh} again` }))).toBe(
      'not_allowed_now link_over',
    )
    expect(await db.auditEvent.count({ where: { action: 'person.password_reset', aboutPersonId: id } })).toBe(1)
  })

  test('works with the newest link, for thirty minutes, for one of twenty who try', async () => {
    const { id } = await anna()
    const older = await linkFor(id)
    const token = await linkFor(id)
    expect(await isResetOpen(older)).toBe(false)
    expect(await isResetOpen(await linkFor(id, new Date(Date.now() - resetLasts - 1000)))).toBe(false)
    expect(await isResetOpen(token)).toBe(false)
    const last = await linkFor(id, new Date(Date.now() - resetLasts + 60_000))
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => reasonOf(resetPassword(caller, { token: last, password: fresh }))),
    )
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
  })

  test('ends what whoever knew the old one had begun: the way to another address', async () => {
    const { id } = await anna()
    const { actor } = await signedIn(id)
    const theirs = async () => {
      await askForEmail(actor, { email: 'intruder@example.org' })
      return (await makeEmailChangeLink(id)) ?? ''
    }
    const first = await theirs()
    await resetPassword(caller, { token: await linkFor(id), password: fresh })
    expect(await reasonOf(confirmEmail(caller, { token: first }))).toBe('not_allowed_now link_over')
    const second = await theirs()
    await changePassword(actor, { current: fresh, password: `${fresh} again` })
    expect(await reasonOf(confirmEmail(caller, { token: second }))).toBe('not_allowed_now link_over')
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ email })
  })

  test('is bound to the address, and opens nothing for who may not sign in', async () => {
    const { id } = await anna()
    const token = await linkFor(id)
    await db.person.update({ where: { id }, data: { email: 'elsewhere@example.org' } })
    expect(await isResetOpen(token)).toBe(false)
    expect(await reasonOf(resetPassword(caller, { token, password: fresh }))).toBe('not_allowed_now link_over')
    const other = await linkFor(id)
    await db.person.update({ where: { id }, data: { disabledAt: new Date() } })
    expect(await reasonOf(resetPassword(caller, { token: other, password: fresh }))).toBe('not_allowed_now link_over')
    expect(await makeResetLink(id)).toBeNull()
  })

  test('is asked for in the same way whoever the address belongs to', async () => {
    const { id } = await anna()
    await askForReset(caller, { email })
    await askForReset(caller, { email: 'nobody@example.org' })
    const shape = 'SELECT topic, state, payload FROM desk."OutboxMessage" ORDER BY id'
    expect(await rowsOf(shape)).toEqual([
      { topic: 'password.reset_asked', state: 'waiting', payload: { personId: id } },
      { topic: 'password.reset_asked', state: 'waiting', payload: { personId: null } },
    ])
    await sweepOutbox({ sendsMail: false })
    expect(await db.outboxMessage.count({ where: { topic: 'mail' } })).toBe(1)
    expect(JSON.stringify(await rowsOf('SELECT * FROM desk."OutboxMessage"'))).not.toContain('example.org')
  })

  test('is asked for four times an hour for one address; further ones answer the same and write to nobody', async () => {
    await anna()
    for (let count = 0; count < 5; count += 1) await askForReset(caller, { email })
    const asked = await rowsOf<{ to: string | null }>(`SELECT payload->>'personId' AS to FROM desk."OutboxMessage"`)
    expect(asked.filter(({ to }) => to !== null)).toHaveLength(4)
    expect(asked).toHaveLength(5)
  })

  test('takes as long for a known as for an unknown address', async () => {
    await anna()
    const took = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 210; round += 1) {
      for (const kind of round % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        // Another source each time: it is the work that is measured, not the limits.
        const source = `198.51.${round % 250}.${kind === 'known' ? 0 : 128}/24`
        await db.rateLimit.deleteMany({})
        const began = performance.now()
        await askForReset({ ...caller, source }, { email: kind === 'known' ? email : 'nobody@example.org' })
        if (round >= 10) took[kind].push(performance.now() - began)
      }
    }
    const median = (all: number[]) => all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0
    const difference = Math.abs(median(took.known) - median(took.unknown))
    expect(took.known).toHaveLength(200)
    expect(difference).toBeLessThanOrEqual(10)
  }, 60_000)
})

const aSession = (personId: string) => db.session.create({ data: { personId } })

describe('another address', () => {
  test('counts once its reader has confirmed it, and the one before is told', async () => {
    const { id } = await anna()
    const wanted = 'anna@new.example.org'
    await askForEmail(await standingActor(id), { email: wanted })
    expect((await findOwnAccount(await standingActor(id))).awaitedEmail).toBe(wanted)
    expect(await findPendingEmail(id)).toBe(wanted)
    const mails = await rowsOf<{ template: string }>(
      `SELECT payload->>'template' AS template FROM desk."OutboxMessage"`,
    )
    expect(mails.map(({ template }) => template).sort()).toEqual(['email_change', 'email_change_asked'])
    const reset = await linkFor(id)
    const token = (await makeEmailChangeLink(id)) ?? ''
    expect(await findEmailToConfirm(token)).toBe(wanted)
    const [here] = [await aSession(id), await aSession(id)]
    await confirmEmail(caller, { token, stays: here.id })
    expect(await db.session.findMany({ where: { endedAt: null }, select: { id: true } })).toEqual([{ id: here.id }])
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: wanted })
    expect(await isResetOpen(reset)).toBe(false)
    expect(await reasonOf(confirmEmail(caller, { token }))).toBe('not_allowed_now link_over')
  })

  test('is proven only by a link that was sent there', async () => {
    const { id } = await anna()
    await askForEmail(await standingActor(id), { email: 'own@example.org' })
    await askForEmail(await standingActor(id), { email: 'minister@example.org' })
    expect(await makeEmailChangeLink(id, new Date(), 'own@example.org')).toBeNull()
    expect(await makeEmailChangeLink(id, new Date(), 'minister@example.org')).not.toBeNull()
    expect(await makeResetLink(id, new Date(), 'own@example.org')).toBeNull()
    expect(await makeResetLink(id, new Date(), email)).not.toBeNull()
  })

  test('that somebody has is asked for in the same way, and never given', async () => {
    const { id } = await anna()
    const taken = 'other@example.org'
    await aPerson({ email: taken })
    await askForEmail(await standingActor(id), { email: taken })
    expect(await findPendingEmail(id)).toBeNull()
    const token = (await makeEmailChangeLink(id)) ?? ''
    expect(await reasonOf(confirmEmail(caller, { token }))).toBe('not_allowed_now link_over')
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ email })
  })
})

describe('one’s own account', () => {
  test('gets a new password by the present one, and every other device is signed out', async () => {
    const { id } = await anna()
    const elsewhere = await signedIn(id)
    const { actor, claims } = await signedIn(id)
    const wrong = await changePassword(actor, { current: 'wrong', password: fresh }).catch((error) => error)
    expect(wrong).toMatchObject({ fields: { current: 'password_wrong' } })
    await changePassword(actor, { current: password, password: fresh })
    expect(await actorOf(elsewhere.claims)).toBeNull()
    expect(await actorOf(claims)).not.toBeNull()
    expect(await recognise(caller, { email, password: fresh })).toBe(id)
  })

  test('shows where it is signed in, and signs out one device, or all', async () => {
    const { id } = await anna()
    const stranger = await signedIn((await aPerson()).id)
    const elsewhere = await signedIn(id)
    const { actor, claims } = await signedIn(id)
    const sessions = await listOwnSessions(actor)
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false])
    expect(await reasonOf(endOwnSession(actor, stranger.claims.sid))).toBe('not_found')
    await endOwnSession(actor, elsewhere.claims.sid)
    expect(await actorOf(elsewhere.claims)).toBeNull()
    expect(await endEverySession(actor)).toEqual({ ended: 1 })
    expect(await actorOf(claims)).toBeNull()
    expect(await actorOf(stranger.claims)).not.toBeNull()
  })

  test('keeps a name and a language', async () => {
    const { id } = await anna()
    await saveProfile(await standingActor(id), { name: 'Anna Nowak', locale: 'pl' })
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: 'Anna Nowak', locale: 'pl' })
  })
})
