import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { endLinks } from '@/lib/auth/one-time-link'
import { endSessionsOf } from '@/lib/auth/open-sessions'
import { passwordMatches } from '@/lib/auth/password'
import { can } from '@/lib/auth/policy'
import { sealText, unsealText } from '@/lib/auth/sealing'
import { countProofTry, forgetProofTries } from '@/lib/auth/throttle'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { writeMail } from '@/lib/mail/outbox'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { callerOf, forgetIdentities } from '@/lib/single-sign-on/writing/groups'
import { freshAppKey, stepOf } from './codes/app-code'
import { holderOf, newKeyOf } from './codes/new-key'
import { freshRecoveryCodes, recoveryHash } from './codes/recovery-code'
import { isAppCode, withoutGaps } from './rules'
import { refuseToLoseLast } from './writing/last-factor'

/** Makes a key for an authenticator app, which counts once its first code was typed. Throws `not_allowed_now`. */
export async function beginApp(actor: Actor): Promise<void> {
  const { personId } = actor
  await changing(actor, async ({ tx, at }) => {
    const there = await tx.authenticatorApp.findUnique({ where: { personId } })
    if (there?.confirmedAt) throw new AppError('not_allowed_now', { reason: 'app_there_already' })
    if (there && newKeyOf(there, actor, at)) return {}
    const secret = sealText(freshAppKey(), 'authenticator app', holderOf(actor))
    const fresh = { secret, createdAt: at, lastStep: null }
    await tx.authenticatorApp.upsert({ where: { personId }, create: { personId, ...fresh }, update: fresh })
    return {}
  })
}

/**
 * Takes the app in with the first code it shows, in the session that began to add it and within ten minutes; other
 * sessions of the person end. Throws `invalid` (`wrong_code`), `not_allowed_now` (`app_key_over`).
 */
export async function confirmApp(actor: Actor, code: string): Promise<void> {
  const { personId, session } = actor
  await countProofTry(personId)
  await changing(actor, async (change) => {
    const { tx, at } = change
    const app = await tx.authenticatorApp.findUnique({ where: { personId, confirmedAt: null } })
    const key = app && newKeyOf(app, actor, at)
    if (!key) throw new AppError('not_allowed_now', { reason: 'app_key_over' })
    const step = stepOf(withoutGaps(code), { key, lastStep: null })
    if (step === null) throw wrongCode()
    const secret = sealText(key, 'authenticator app', personId)
    const { count } = await tx.authenticatorApp.updateMany({
      where: { personId, confirmedAt: null, secret: app.secret },
      data: { secret, confirmedAt: at, lastStep: step },
    })
    if (count !== 1) throw new AppError('not_allowed_now', { reason: 'app_key_over' })
    await endSessionsOf(tx, { personId, except: session?.id, at })
    await tell(change, 'app_added')
    return {}
  })
  await forgetProofTries(personId)
}

/** Lets go of the app. Throws `not_allowed_now` (`last_factor`) where the person's role asks for one and there is no other. */
export async function removeApp(actor: Actor): Promise<void> {
  const { personId, session } = actor
  await changing(actor, async (change) => {
    const { count } = await change.tx.authenticatorApp.deleteMany({ where: { personId } })
    if (count === 0) return {}
    await refuseToLoseLast(change)
    await endSessionsOf(change.tx, { personId, except: session?.id, at: change.at })
    await tell(change, 'app_removed')
    return {}
  })
}

/** Makes ten new recovery codes; older ones stop working. They are answered once and kept as hashes. */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  const { personId } = actor
  const codes = freshRecoveryCodes()
  await changing({ ...actor, request: withoutKey(actor) }, async (change) => {
    const { tx, at } = change
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ personId, hash: recoveryHash(code, personId), createdAt: at })),
    })
    await tell(change, 'recovery_codes_made')
    return {}
  })
  return codes
}

/** Codes are in no answer that is kept, so a repeated request makes new ones. */
const withoutKey = ({ request }: Actor) => ({ id: request?.id ?? crypto.randomUUID(), ...sourceOf(request) })
const sourceOf = (request: Actor['request']) => (request?.source ? { source: request.source } : {})

/**
 * Takes a code of the app, or a recovery code, once; answers which it was. Throws `invalid` (`wrong_code`), also for one
 * that was used already, and `busy` (`too_many_tries`).
 */
export async function takeCode(actor: Actor, typed: string): Promise<'app' | 'recovery_code'> {
  const { personId } = actor
  await countProofTry(personId)
  const by = isAppCode(typed) ? 'app' : 'recovery_code'
  const isRight = await (by === 'app' ? takeAppCode(personId, typed) : takeRecoveryCode(actor, typed))
  if (!isRight) {
    await noteFailure(actor)
    throw wrongCode()
  }
  await forgetProofTries(personId)
  return by
}

async function takeAppCode(personId: string, typed: string): Promise<boolean> {
  const app = await db.authenticatorApp.findUnique({ where: { personId, confirmedAt: { not: null } } })
  const step = app && stepOf(withoutGaps(typed), { key: keyOf(app), lastStep: app.lastStep })
  if (step === null) return false
  // Of two that bring the same code at once, one wins.
  const { count } = await db.authenticatorApp.updateMany({
    where: { personId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  })
  return count === 1
}

async function takeRecoveryCode(actor: Actor, typed: string): Promise<boolean> {
  const { personId } = actor
  return changing({ ...actor, request: withoutKey(actor) }, async (change) => {
    const { count } = await change.tx.recoveryCode.updateMany({
      where: { personId, hash: recoveryHash(typed, personId), usedAt: null },
      data: { usedAt: change.at },
    })
    if (count === 1) await tell(change, 'recovery_code_used')
    return count === 1
  })
}

/** Whether it is the person's password. Throws `invalid` (`wrong_password`), `busy` (`too_many_tries`). */
export async function takePassword(actor: Actor, password: string): Promise<void> {
  const { personId } = actor
  await countProofTry(personId)
  const { passwordHash } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  })
  if (!(await passwordMatches(passwordHash, password))) {
    await noteFailure(actor)
    throw new AppError('invalid', { fields: { password: 'wrong_password' } })
  }
  await forgetProofTries(personId)
}

/**
 * Takes every second factor from a person who lost theirs, and what else opened their account beside the password:
 * sessions everywhere, accounts at the provider. Throws `forbidden` for oneself and for whoever does not keep the portal,
 * `not_found`.
 */
export async function resetFactors(actor: Actor, personId: string): Promise<void> {
  if (!can.keepPortal(actor) || personId === actor.personId) throw new AppError('forbidden')
  await changing(actor, async (change) => {
    const { tx, at } = change
    const person = await tx.person.findFirst({ where: { id: personId, kind: 'human' }, select: { id: true } })
    if (!person) throw new AppError('not_found')
    await removeFactors(change, personId)
    const sessions = await endSessionsOf(tx, { personId, at })
    await endLinks(tx, { purpose: 'email_change', personId })
    const identities = await forgetIdentities({ tx, caller: callerOf(actor) }, personId)
    await note(change, { action: 'person.factors_reset', aboutPersonId: personId, detail: { sessions, identities } })
    await writeMail(change, { personId, template: 'sign_in_changed', values: { what: 'factors_reset' } })
    return {}
  })
}

async function removeFactors({ tx }: Change, personId: string) {
  await tx.authenticatorApp.deleteMany({ where: { personId } })
  await tx.passkey.deleteMany({ where: { personId } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
}

type What = 'app_added' | 'app_removed' | 'recovery_codes_made' | 'recovery_code_used'

/** Into the audit log, and to the person, who may not have done it themselves. */
async function tell(change: Change, what: What): Promise<void> {
  const { personId } = change.actor
  await note(change, { action: `person.${what}`, aboutPersonId: personId })
  await writeMail(change, { personId, template: 'sign_in_changed', values: { what } })
}

const noteFailure = ({ personId, request }: Actor) =>
  db.auditEvent.create({
    data: {
      action: 'person.proof_failed',
      personId,
      aboutPersonId: personId,
      requestId: request?.id ?? null,
      source: request?.source ?? null,
    },
  })

function keyOf({ secret, personId }: { secret: string; personId: string }): string {
  const key = unsealText(secret, 'authenticator app', personId)
  if (key === null) throw new Error('the key of an authenticator app cannot be read with PORTAL_ENCRYPTION_KEY')
  return key
}

const wrongCode = () => new AppError('invalid', { fields: { code: 'wrong_code' } })
