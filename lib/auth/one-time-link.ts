import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { OneTimeToken } from '@/lib/generated/prisma/client'
import type { TokenPurpose } from '@/lib/generated/prisma/enums'
import { freshToken, tokenHash } from './link-token'

type Making = {
  purpose: TokenPurpose
  /** Whom it lets do something, where they have an account. */
  personId?: string
  /** What it is about, such as an invitation. */
  subjectId?: string
  /** The address it is bound to. */
  email: string
  /** How long it works, in milliseconds. */
  lasts: number
  at?: Date
}

/**
 * Makes the secret of a link that works once. Every older link for the same purpose and subject (or person) stops working.
 * Only the hash is kept: call it when the link is shown or sent, never before.
 */
export async function makeLink(tx: Transaction, { purpose, email, lasts, at = new Date(), ...about }: Making) {
  const token = freshToken()
  await endLinks(tx, { purpose, ...about })
  const { personId = null, subjectId = null } = about
  const expiresAt = new Date(at.getTime() + lasts)
  const secretHash = tokenHash(token)
  await tx.oneTimeToken.create({ data: { purpose, personId, subjectId, email, secretHash, createdAt: at, expiresAt } })
  return token
}

/** Ends the links for a purpose that are about the same subject, or for the same person where there is none. */
export async function endLinks(
  tx: Transaction,
  { purpose, personId, subjectId }: Omit<Making, 'email' | 'lasts' | 'at'>,
) {
  const about = subjectId ? { subjectId } : personId ? { personId } : undefined
  if (!about) throw new Error('a link is about nobody and nothing')
  await tx.oneTimeToken.deleteMany({ where: { purpose, usedAt: null, ...about } })
}

type Asked = { token: string; purpose: TokenPurpose; at?: Date }

/** What a link that still works is about; null where it does not. Looking at it does not use it. */
export const findLink = ({ token, purpose, at = new Date() }: Asked): Promise<OneTimeToken | null> =>
  db.oneTimeToken.findFirst({
    where: { secretHash: tokenHash(token), purpose, usedAt: null, expiresAt: { gt: at } },
  })

/** Uses a link, once whoever tries at the same moment. Throws `not_allowed_now` (`link_over`). */
export async function spendLink(tx: Transaction, { token, purpose, at = new Date() }: Asked): Promise<OneTimeToken> {
  const secretHash = tokenHash(token)
  const { count } = await tx.oneTimeToken.updateMany({
    where: { secretHash, purpose, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  if (count !== 1) throw linkOver()
  return tx.oneTimeToken.findUniqueOrThrow({ where: { secretHash } })
}

/** Says of a link that it does not work, or not any more, and nothing else. */
export const linkOver = () => new AppError('not_allowed_now', { reason: 'link_over' })
