import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/link-token'
import { hashPassword, isOutdated, passwordMatches } from '@/lib/auth/password'
import type { Caller } from '@/lib/auth/request'
import { countSignInTry, forgetSignInTries, type SignInTry } from '@/lib/auth/throttle'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/language/rules'
import { isSetUpOpen, realPeople, refuseEasyPassword } from './queries'
import type { SetUpInput, SignInInput } from './schema'

/**
 * The person whose e-mail and password these are. Unknown, wrong and disabled are refused alike, after the same work.
 * Throws `forbidden` (`wrong_credentials`), `busy` (`too_many_tries`).
 */
export async function recognise({ requestId, source }: Caller, { email, password }: SignInInput): Promise<string> {
  await refuseTooManyTries({ email, source }, requestId)
  const person = await db.person.findUnique({
    where: { email },
    select: { id: true, kind: true, passwordHash: true, disabledAt: true },
  })
  const passwordHash = person?.passwordHash ?? null
  const isRight = await passwordMatches(passwordHash, password)
  if (!person || !passwordHash || !isRight || !mayEnter(person)) {
    await db.auditEvent.create({ data: { personId: person?.id ?? null, action: 'person.sign_in_failed', requestId } })
    throw new AppError('forbidden', { reason: 'wrong_credentials' })
  }
  await forgetSignInTries({ email, source })
  if (isOutdated(passwordHash)) {
    await db.person.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(password) } })
  }
  return person.id
}

const mayEnter = ({ kind, disabledAt }: { kind: PersonKind; disabledAt: Date | null }) =>
  kind === 'human' && disabledAt === null

async function refuseTooManyTries(tried: SignInTry, requestId: string): Promise<void> {
  const refused = await countSignInTry(tried)
  if (!refused) return
  // Once for each series of tries: a flood must not fill the audit log.
  if (refused.isFirst) await db.auditEvent.create({ data: { action: 'person.sign_in_throttled', requestId } })
  throw new AppError('busy', { reason: 'too_many_tries', values: { minutes: refused.minutes } })
}

/**
 * Makes the first portal admin of a portal without people, once per link; answers their id.
 * Throws `not_allowed_now` (`link_unusable`), `invalid`.
 */
export async function setUpPortal(
  { requestId }: Caller,
  input: Omit<SetUpInput, 'passwordAgain'>,
  locale: Locale,
): Promise<string> {
  const { token, name, email, password } = input
  // Before any costly work: whoever has no link gets no further.
  if (!(await isSetUpOpen(token))) throw unusableLink()
  await refuseEasyPassword(password, { name, email })
  const passwordHash = await hashPassword(password)
  const at = new Date()
  return db.$transaction(async (tx) => {
    const used = await tx.oneTimeToken.updateMany({
      where: { secretHash: tokenHash(token), purpose: 'set_up', usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    })
    if (used.count !== 1 || (await tx.person.count({ where: realPeople })) > 0) throw unusableLink()
    const { id } = await tx.person.create({
      data: { name, email, passwordHash, locale, isPortalAdmin: true, passwordChangedAt: at },
    })
    await tx.auditEvent.create({ data: { at, personId: id, action: 'person.set_up', requestId } })
    return id
  })
}

/** Remembers the language a person works in, for what is sent to them. */
export async function rememberLanguage(actor: Actor, locale: Locale): Promise<void> {
  await db.person.updateMany({ where: { id: actor.personId }, data: { locale } })
}

const unusableLink = () => new AppError('not_allowed_now', { reason: 'link_unusable' })
