import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'

const minutes = (count: number) => count * 60

/** How often one person (or, where nobody is signed in, one source) may ask for what is named so. */
const rates = {
  save: limiter('save', 120, minutes(1)),
  publish: limiter('publish', 60, minutes(1)),
  visit: limiter('visit', 60, minutes(1)),
  /** Drafts that are shown to outsiders. */
  preview: limiter('preview', 60, minutes(1)),
  upload: limiter('upload', 40, minutes(1)),
  /** What writes to addresses of other people. */
  invite: limiter('invite', 40, minutes(10)),
  /** What takes much reading at once. */
  export: limiter('export', 10, minutes(10)),
  /** Trying what many changes at once would do. */
  foresee: limiter('foresee', 10, minutes(1)),
  /** Files and data that a page of the desk asks for beside itself. */
  read: limiter('read', 600, minutes(1)),
} as const
export type RateName = keyof typeof rates

// An account alone has no limit: strangers could use it to lock its owner out.
const triesPerAccountAndSource = limiter('sign-in-account', 10, minutes(15))
const triesPerSource = limiter('sign-in-source', 60, minutes(15))

/** Counts one request against a rate. Throws `busy` (`too_many_requests`) when there were too many. */
export async function spend(rate: RateName, by: string): Promise<void> {
  const refused = await count(rates[rate], by)
  if (refused) throw tooMany(refused)
}

const tooMany = ({ minutes: wait }: Refused) =>
  new AppError('busy', { reason: 'too_many_requests', values: { minutes: wait } })

export type SignInTry = { email: string; source: string }
export type Refused = {
  /** Until the next try is answered. */
  minutes: number
  /** The first refusal after the tries that were answered. */
  isFirst: boolean
}

/** Counts a try to sign in, before its password is looked at; says so when there were too many. */
export async function countSignInTry({ email, source }: SignInTry): Promise<Refused | undefined> {
  return (await count(triesPerSource, source)) ?? (await count(triesPerAccountAndSource, accountKey({ email, source })))
}

/** A try that succeeded leaves no trace: neither for the account, nor for an office with many people behind one address. */
export async function forgetSignInTries({ email, source }: SignInTry): Promise<void> {
  await triesPerAccountAndSource.delete(accountKey({ email, source }))
  await triesPerSource.reward(source)
}

// Who gets here knows the password already, so a limit for the person alone locks nobody else out: of a million codes,
// three are right at any time.
const codesPerPerson = limiter('second-factor', 10, minutes(15))
const codesPerPersonAndDay = limiter('second-factor-day', 50, 24 * minutes(60))

/** Counts a try to show a second factor, or the password again. Throws `busy` (`too_many_tries`). */
export async function countProofTry(personId: string): Promise<void> {
  const refused = (await count(codesPerPersonAndDay, personId)) ?? (await count(codesPerPerson, personId))
  if (refused) throw new AppError('busy', { reason: 'too_many_tries', values: { minutes: refused.minutes } })
}

/** A try that succeeded leaves no trace. */
export async function forgetProofTries(personId: string): Promise<void> {
  await codesPerPerson.delete(personId)
  await codesPerPersonAndDay.reward(personId)
}

const messagesPerSource = limiter('enquiry-source', 10, minutes(10))
// One customer may hold all 65,536 sources of an IPv6 /48.
const messagesPerNetwork = limiter('enquiry-network', 60, minutes(60))
// A limit alone would let one stranger close an organisation's desk to everybody: beyond the first, messages are set
// apart, and only what would fill the database is refused.
const messagesPerOrganisation = limiter('enquiry-organisation', 30, minutes(60))
const mostPerOrganisation = limiter('enquiry-organisation-most', 300, minutes(60))

/**
 * Counts a message from a source to an organisation; says whether more arrive there than people write.
 * Throws `busy` (`too_many_requests`).
 */
export async function countMessage({
  source,
  organisationId,
}: {
  source: string
  organisationId: string
}): Promise<{ isFlood: boolean }> {
  const network = source.endsWith('::/64') ? source.split(':').slice(0, 3).join(':') : undefined
  const refused =
    (await count(messagesPerSource, source)) ??
    (network ? await count(messagesPerNetwork, network) : undefined) ??
    (await count(mostPerOrganisation, organisationId))
  if (refused) throw tooMany(refused)
  return { isFlood: (await count(messagesPerOrganisation, organisationId)) !== undefined }
}

const invitationsPerAddress = limiter('invitation-address', 6, minutes(60))

/** Counts a mail of invitation to an address, whoever sends it. Throws `busy` (`too_many_requests`). */
export async function countInvitationTo(email: string): Promise<void> {
  const refused = await count(invitationsPerAddress, hashed(email))
  if (refused) throw tooMany(refused)
}

const resetsPerSource = limiter('reset-source', 20, minutes(60))
const resetsPerAddress = limiter('reset-address', 4, minutes(60))

/**
 * Counts that somebody asked for a new password. `busy` (`too_many_requests`) for the source; for the address it only
 * says that there were too many, whoever has it: strangers must not learn, nor keep anybody from asking elsewhere.
 */
export async function countResetAsked({ email, source }: SignInTry): Promise<{ isTooMany: boolean }> {
  const refused = await count(resetsPerSource, source)
  if (refused) throw tooMany(refused)
  return { isTooMany: (await count(resetsPerAddress, hashed(email))) !== undefined }
}

/** Forgets what was counted for an address, wherever from; for erasing a person. */
export async function forgetAddress(tx: Transaction, email: string): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { key: { contains: hashed(email) } } })
}

function limiter(name: string, points: number, duration: number) {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: name,
    points,
    duration,
    // Expired rows of all limiters lie in one table: one of them clears it.
    clearExpiredByTimeout: name === 'visit',
  })
}

async function count(limit: RateLimiterPrisma, key: string): Promise<Refused | undefined> {
  try {
    await limit.consume(key)
    return undefined
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return {
      minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)),
      isFirst: refused.consumedPoints === limit.points + 1,
    }
  }
}

/** E-mail addresses of strangers are not kept: only their hash. */
const hashed = (email: string) => createHash('sha256').update(email).digest('hex')
const accountKey = ({ email, source }: SignInTry) => `${hashed(email)}@${source}`
