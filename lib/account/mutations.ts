import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { endLinks, findLink, linkOver, makeLink, spendLink } from '@/lib/auth/one-time-link'
import { endSessionsOf } from '@/lib/auth/open-sessions'
import { hashPassword, passwordMatches } from '@/lib/auth/password'
import type { Caller } from '@/lib/auth/request'
import { countInvitationTo, countResetAsked, countSignInTry, forgetSignInTries } from '@/lib/auth/throttle'
import { db, type Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import type { Locale } from '@/lib/language/rules'
import { writeMail } from '@/lib/mail/outbox'
import { refuseEasyPassword } from '@/lib/person/queries'
import { announce, type Change, changing, note } from '@/lib/publishing/changing'
import { emailChangeLasts, resetLasts } from './rules'

/**
 * Somebody forgot a password. The same is done for every address, known or not: one look at the index, one message in
 * the outbox (which names a person or nobody), one event. The worker writes the mail. Throws `busy` for a source that
 * asks too often.
 */
export async function askForReset({ requestId, source }: Caller, { email }: { email: string }): Promise<void> {
  const { isTooMany } = await countResetAsked({ email, source })
  const person = await db.person.findUnique({ where: { email }, select: { id: true } })
  const personId = isTooMany ? null : (person?.id ?? null)
  const at = new Date()
  await db.$transaction(async (tx) => {
    await announce({ tx, at }, { topic: 'password.reset_asked', payload: { personId } })
    const about = { personId: null, aboutPersonId: person?.id ?? null }
    await tx.auditEvent.create({ data: { at, action: 'person.reset_asked', requestId, source, ...about } })
  })
}

/** People who choose their password here: not whoever signs in elsewhere only, nor whoever may not sign in. */
const hasOwnPassword = { kind: 'human', disabledAt: null, isDemo: false, passwordHash: { not: null } } as const

/**
 * The secret of the link in a mail to choose a new password; null for whoever has none to choose any more, or another
 * address by now than the one the mail is `sentTo`.
 */
export const makeResetLink = (personId: string, at = new Date(), sentTo?: string): Promise<string | null> =>
  db.$transaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, ...hasOwnPassword }, select: { email: true } })
    if (!person?.email || (sentTo ?? person.email) !== person.email) return null
    return makeLink(tx, { purpose: 'password_reset', personId, email: person.email, lasts: resetLasts, at })
  })

/**
 * Gives whoever has the link a new password and ends every session of that person; nobody is signed in by it.
 * Throws `not_allowed_now` (`link_over`), `invalid`, `busy`.
 */
export async function resetPassword(
  { requestId, source }: Caller,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const link = await findLink({ token, purpose: 'password_reset' })
  const person = link?.personId
    ? await db.person.findFirst({
        where: { id: link.personId, email: link.email, ...hasOwnPassword },
        select: { id: true, name: true, email: true },
      })
    : null
  if (!person?.email) throw linkOver()
  const { id, name, email } = person
  await refuseEasyPassword(password, { name, email })
  const passwordHash = await hashPassword(password)
  const at = new Date()
  await db.$transaction(async (tx) => {
    await spendLink(tx, { token, purpose: 'password_reset', at })
    const changed = await tx.person.updateMany({
      where: { id, email, ...hasOwnPassword },
      data: { passwordHash, passwordChangedAt: at, version: { increment: 1 } },
    })
    if (changed.count !== 1) throw linkOver()
    await endWaitingLinks(tx, id)
    await endSessionsOf(tx, { personId: id, at })
    const about = { personId: id, aboutPersonId: id }
    await tx.auditEvent.create({ data: { at, action: 'person.password_reset', requestId, source, ...about } })
    await writeMail({ tx, at }, { personId: id, template: 'password_changed', values: {} })
  })
  await forgetSignInTries({ email, source })
}

/** Whoever knew the old password may have asked for another address as well. */
async function endWaitingLinks(tx: Transaction, personId: string): Promise<void> {
  await endLinks(tx, { purpose: 'password_reset', personId })
  await endLinks(tx, { purpose: 'email_change', personId })
}

/** Changes one's own name and language. */
export const saveProfile = (
  actor: Actor,
  { name, locale }: { name: string; locale: Locale },
): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { personId: id } = actor
    await change.tx.person.update({ where: { id }, data: { name, locale, version: { increment: 1 } } })
    await note(change, { action: 'person.profile_changed', aboutPersonId: id, detail: { fields: ['name', 'locale'] } })
    return { id }
  })

/**
 * Asks for another address: it counts once its reader has opened the link sent there, and the present one is told.
 * Whether somebody has it already is not said. Throws `invalid` (`email_same`), `busy`.
 */
export async function askForEmail(actor: Actor, { email }: { email: string }): Promise<{ id: string }> {
  const { personId: id } = actor
  await countInvitationTo(email)
  return changing(actor, async (change) => {
    const { tx, at } = change
    const person = await tx.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
    if (person.email === email) throw new AppError('invalid', { fields: { email: 'email_same' } })
    // Nobody is told this secret: it keeps the address until the mail is sent, with a secret of its own.
    await makeLink(tx, { purpose: 'email_change', personId: id, email, lasts: emailChangeLasts, at })
    await writeMail(change, { personId: id, template: 'email_change_asked', values: {} })
    await writeMail(change, { personId: id, template: 'email_change', values: {} })
    await note(change, { action: 'person.email_change_asked', aboutPersonId: id })
    return { id }
  })
}

/**
 * The secret of the link that proves a new address; null where none is awaited any more, or another one by now than the
 * one the mail is `sentTo`: a link proves only the address at which it was read.
 */
export const makeEmailChangeLink = (personId: string, at = new Date(), sentTo?: string): Promise<string | null> =>
  db.$transaction(async (tx) => {
    const asked = await tx.oneTimeToken.findFirst({
      where: { personId, purpose: 'email_change', usedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: 'desc' },
    })
    if (!asked?.email || (sentTo ?? asked.email) !== asked.email) return null
    return makeLink(tx, { purpose: 'email_change', personId, email: asked.email, lasts: emailChangeLasts, at })
  })

/**
 * Gives a person the address that a link proves, and ends their sessions but the one that `stays`. Throws `not_allowed_now` (`link_over`), also where somebody else has
 * the address by now.
 */
export async function confirmEmail(
  { requestId, source }: Caller,
  { token, stays }: { token: string; stays?: string | undefined },
): Promise<void> {
  const at = new Date()
  try {
    await db.$transaction(async (tx) => {
      const { personId: id, email } = await spendLink(tx, { token, purpose: 'email_change', at })
      if (!id || !email) throw linkOver()
      const changed = await tx.person.updateMany({
        where: { id, kind: 'human', disabledAt: null },
        data: { email, version: { increment: 1 } },
      })
      if (changed.count !== 1) throw linkOver()
      // Links to the address they had.
      await endLinks(tx, { purpose: 'password_reset', personId: id })
      const sessions = await endSessionsOf(tx, { personId: id, except: stays, at })
      const about = { personId: id, aboutPersonId: id, detail: { sessions } }
      await tx.auditEvent.create({ data: { at, action: 'person.email_changed', requestId, source, ...about } })
    })
  } catch (error) {
    if (['23505', 'P2002'].includes(databaseCode(error) ?? '')) throw linkOver()
    throw error
  }
}

/**
 * Changes one's own password and ends every other session. Throws `invalid` (`password_wrong` beside the present one,
 * `password_common`), `busy`.
 */
export async function changePassword(
  actor: Actor,
  { current, password }: { current: string; password: string },
): Promise<{ id: string }> {
  const { personId: id, name } = actor
  const { email, passwordHash: present } = await db.person.findUniqueOrThrow({
    where: { id },
    select: { email: true, passwordHash: true },
  })
  if (!email) throw new AppError('forbidden')
  const tried = { email, source: actor.request?.source ?? 'unknown' }
  const refused = await countSignInTry(tried)
  if (refused) throw new AppError('busy', { reason: 'too_many_tries', values: { minutes: refused.minutes } })
  if (!(await passwordMatches(present, current)))
    throw new AppError('invalid', { fields: { current: 'password_wrong' } })
  await forgetSignInTries(tried)
  await refuseEasyPassword(password, { name, email })
  const passwordHash = await hashPassword(password)
  return changing(actor, async (change) => {
    const { tx, at } = change
    await tx.person.update({ where: { id }, data: { passwordHash, passwordChangedAt: at, version: { increment: 1 } } })
    await endWaitingLinks(tx, id)
    await endSessionsOf(tx, { personId: id, at, except: actor.session?.id })
    await tx.session.updateMany({ where: { id: actor.session?.id ?? id, personId: id }, data: { provenAt: at } })
    await note(change, { action: 'person.password_changed', aboutPersonId: id })
    await writeMail(change, { personId: id, template: 'password_changed', values: {} })
    return { id }
  })
}

/** Ends one of one's own sessions at once. Throws `not_found`. */
export const endOwnSession = (actor: Actor, sessionId: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const ended = await change.tx.session.updateMany({
      where: { id: sessionId, personId: actor.personId, endedAt: null },
      data: { endedAt: change.at },
    })
    if (ended.count !== 1) throw new AppError('not_found')
    await noteEnded(change, 1)
    return { id: sessionId }
  })

/** Signs the actor out everywhere, here as well. */
export const endEverySession = (actor: Actor): Promise<{ ended: number }> =>
  changing(actor, async (change) => {
    const ended = await endSessionsOf(change.tx, { personId: actor.personId, at: change.at })
    await noteEnded(change, ended)
    return { ended }
  })

const noteEnded = (change: Change, count: number) =>
  note(change, { action: 'person.sessions_ended', aboutPersonId: change.actor.personId, detail: { count } })

/** Writes down that somebody took a copy of what the portal holds about them. */
export const noteOwnDataTaken = (actor: Actor): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    await note(change, { action: 'person.own_data_taken', aboutPersonId: actor.personId })
    return { id: actor.personId }
  })
