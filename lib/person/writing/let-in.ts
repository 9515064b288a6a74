import 'server-only'
import { freshToken, tokenHash } from '@/lib/auth/link-token'
import { endLinks } from '@/lib/auth/one-time-link'
import { endSessionsOf } from '@/lib/auth/open-sessions'
import { hashPassword, isEasyToGuess } from '@/lib/auth/password'
import type { Caller } from '@/lib/auth/request'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { writeMail } from '@/lib/mail/outbox'
import { letInLinkLasts } from '@/lib/person/rules'
import { forgetIdentities } from '@/lib/single-sign-on/writing/groups'

/**
 * A secret for a link by which a person begins anew: for somebody who can prove it by standing at the portal's machine.
 * Older ones stop working. Null where nobody has this address, or the account was erased.
 */
export async function makeLetInToken(email: string, at = new Date()): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { email: email.trim().toLowerCase(), kind: 'human', isDemo: false, erasedAt: null },
      select: { id: true, email: true },
    })
    if (!person) return null
    const token = freshToken()
    const { id: personId, email: address } = person
    await tx.oneTimeToken.deleteMany({ where: { purpose: 'let_in', personId, usedAt: null } })
    const expiresAt = new Date(at.getTime() + letInLinkLasts)
    const bound = { personId, email: address, createdAt: at, expiresAt }
    await tx.oneTimeToken.create({ data: { purpose: 'let_in', secretHash: tokenHash(token), ...bound } })
    await tx.auditEvent.create({ data: { at, action: 'person.let_in_link_made', aboutPersonId: personId } })
    return token
  })
}

/** Whom a link lets begin anew; null where it does not work, or not any more. */
export async function findLetIn(token: string, now = new Date()): Promise<{ personId: string; name: string } | null> {
  const link = await db.oneTimeToken.findFirst({
    where: { purpose: 'let_in', secretHash: tokenHash(token), usedAt: null, expiresAt: { gt: now } },
    select: { person: { select: { id: true, name: true, email: true } } },
  })
  return link?.person ? { personId: link.person.id, name: link.person.name } : null
}

/**
 * Gives the person of a link a new password, takes every second factor and every account at the provider from them,
 * ends their sessions and lets them in even where they were disabled; answers their id. Throws `not_allowed_now` (`link_unusable`), `invalid`.
 */
export async function letIn({ requestId, source }: Caller, { token, password }: { token: string; password: string }) {
  const found = await findLetIn(token)
  if (!found) throw new AppError('not_allowed_now', { reason: 'link_unusable' })
  const { personId, name } = found
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
  if (await isEasyToGuess(password, [name, ...(email ? [email, ...email.split('@')] : [])])) {
    throw new AppError('invalid', { fields: { password: 'password_common' } })
  }
  const passwordHash = await hashPassword(password)
  const at = new Date()
  await db.$transaction(async (tx) => {
    const used = await tx.oneTimeToken.updateMany({
      where: { purpose: 'let_in', secretHash: tokenHash(token), usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    })
    if (used.count !== 1) throw new AppError('not_allowed_now', { reason: 'link_unusable' })
    await tx.authenticatorApp.deleteMany({ where: { personId } })
    await tx.passkey.deleteMany({ where: { personId } })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    const sessions = await endSessionsOf(tx, { personId, at })
    await endLinks(tx, { purpose: 'password_reset', personId })
    await endLinks(tx, { purpose: 'email_change', personId })
    const entry = { passwordHash, passwordChangedAt: at, disabledAt: null, disabledBecause: null }
    await tx.person.update({ where: { id: personId, erasedAt: null }, data: entry })
    const identities = await forgetIdentities({ tx, caller: { requestId, source } }, personId)
    const about = { personId, aboutPersonId: personId, detail: { sessions, identities } }
    await tx.auditEvent.create({ data: { at, action: 'person.let_in', requestId, source, ...about } })
    await writeMail({ tx, at }, { personId, template: 'sign_in_changed', values: { what: 'let_in' } })
  })
  return personId
}
