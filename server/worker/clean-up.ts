import { removeOldKeptForms } from '@/lib/auth/kept-forms'
import { db } from '@/lib/db'
import { removeOldPresences } from '@/lib/editing/presence'
import { removeExpiredEnquiries } from '@/lib/enquiry/mutations'
import { invitationLasts } from '@/lib/invitation/rules'
import { portalProcess } from '../process'

const days = (count: number) => count * 24 * 60 * 60 * 1_000

/** How long is kept what nobody looks at any more. */
const kept = {
  sessions: days(30),
  /** A request is not repeated after a week; the promise is seven days. */
  idempotencyKeys: days(8),
  tokens: days(30),
  /** After they were settled, or could last be used. */
  invitations: days(30),
  /** What a passkey did not sign within five minutes. */
  challenges: days(1) / 24,
  /** Who has a form open gives a sign of life every few seconds. */
  presence: days(1) / 24,
  forms: days(1),
  mailWords: days(30),
  messages: days(90),
} as const

/** Deletes what is kept for a time only. Until then no page shows what is over its time. */
export async function cleanUp(now = new Date()): Promise<Record<string, number>> {
  const before = (age: number) => new Date(now.getTime() - age)
  const counts = {
    enquiries: await removeExpiredEnquiries(now),
    sessions: await removeOldSessions(before(kept.sessions)),
    idempotencyKeys: await counted(
      db.idempotencyKey.deleteMany({ where: { at: { lt: before(kept.idempotencyKeys) } } }),
    ),
    rates: await counted(db.rateLimit.deleteMany({ where: { expire: { lt: now } } })),
    tokens: await removeOldTokens(before(kept.tokens)),
    invitations: await removeOldInvitations(before(kept.invitations)),
    challenges: await counted(
      db.passkeyChallenge.deleteMany({ where: { createdAt: { lt: before(kept.challenges) } } }),
    ),
    presence: await counted(db.presence.deleteMany({ where: { seenAt: { lt: before(kept.presence) } } })),
    forms: await counted(db.keptForm.deleteMany({ where: { at: { lt: before(kept.forms) } } })),
    mails: await stripMails(now, before(kept.mailWords)),
    messages: await counted(db.outboxMessage.deleteMany({ where: { doneAt: { lt: before(kept.messages) } } })),
    jobs: await removeGivenUpJobs(),
    presences: await removeOldPresences(now),
    keptForms: await removeOldKeptForms(now),
  }
  const removed = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  if (Object.keys(removed).length > 0) portalProcess().log?.info({ removed }, 'what was over its time is deleted')
  return counts
}

const counted = async (work: PromiseLike<{ count: number }>) => (await work).count

/** A session nobody used for so long has ended by itself, whether somebody said so or not. */
const removeOldSessions = (before: Date) =>
  counted(db.session.deleteMany({ where: { OR: [{ endedAt: { lt: before } }, { lastSeenAt: { lt: before } }] } }))

const removeOldTokens = (before: Date) =>
  counted(db.oneTimeToken.deleteMany({ where: { OR: [{ usedAt: { lt: before } }, { expiresAt: { lt: before } }] } }))

const removeOldInvitations = (before: Date) => {
  const old = { lt: before }
  const lastUsable = new Date(before.getTime() - invitationLasts)
  return counted(
    db.invitation.deleteMany({
      where: {
        OR: [
          { acceptedAt: old },
          { revokedAt: old },
          { linkMadeAt: { lt: lastUsable } },
          { linkMadeAt: null, createdAt: { lt: lastUsable } },
        ],
      },
    }),
  )
}

/** Takes what a mail says out of the outbox; one that could not be sent for so long would be news of another time. */
async function stripMails(now: Date, before: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE desk."OutboxMessage" SET payload = payload - 'values',
      state = CASE WHEN state IN ('waiting', 'held') THEN 'skipped' ELSE state END,
      problem = CASE WHEN state IN ('waiting', 'held') THEN 'too_old' ELSE problem END,
      "doneAt" = CASE WHEN state IN ('waiting', 'held') THEN ${now}::timestamptz ELSE "doneAt" END
    WHERE topic = 'mail' AND at < ${before} AND payload ? 'values'`
}

/** Tasks that were tried often enough; what they did not do is done by their next turn. */
const removeGivenUpJobs = () =>
  db.$executeRaw`
    DELETE FROM graphile_worker._private_jobs WHERE locked_at IS NULL AND attempts >= max_attempts
      AND updated_at < now() - interval '7 days'`
