import 'server-only'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Actor } from '@/lib/auth/actor'
import { endSessionsOf } from '@/lib/auth/open-sessions'
import { countProofTry, forgetProofTries } from '@/lib/auth/throttle'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { PasskeyPurpose } from '@/lib/generated/prisma/enums'
import { writeMail } from '@/lib/mail/outbox'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { challengeLasts, factorLimits } from '@/lib/second-factor/rules'
import { refuseToLoseLast } from './last-factor'

/** For whom a challenge is: a session, or the cookie of a browser in which nobody is signed in. */
export type Holder = { holder: string; purpose: PasskeyPurpose }

// Never from the request: whoever could say where they are could sign for another site.
const site = () => ({ rpID: environment().publicUrl.hostname })
const expected = () => ({ expectedRPID: site().rpID, expectedOrigin: environment().publicUrl.origin })

/** What a browser needs to make a passkey for the person, as JSON. Throws `not_allowed_now` (`too_many_passkeys`). */
export async function askNewPasskey(actor: Actor, portal: string): Promise<string> {
  const { personId, name } = actor
  const [{ email }, passkeys] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } }),
    db.passkey.findMany({ where: { personId }, select: { credentialId: true, transports: true } }),
  ])
  if (passkeys.length >= factorLimits.passkeys) throw new AppError('not_allowed_now', { reason: 'too_many_passkeys' })
  const options = await generateRegistrationOptions({
    rpName: portal,
    ...site(),
    userID: new TextEncoder().encode(personId),
    userName: email ?? name,
    userDisplayName: name,
    attestationType: 'none',
    timeout: challengeLasts,
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  await keepChallenge({ holder: sessionOf(actor), purpose: 'register' }, options.challenge)
  return JSON.stringify(options)
}

/** Takes in a passkey that a browser has made; other sessions end. Throws `not_allowed_now` (`passkey_refused`). */
export async function addPasskey(actor: Actor, { name, answer }: { name: string; answer: string }): Promise<void> {
  const { personId, session } = actor
  const expectedChallenge = await takeChallenge({ holder: sessionOf(actor), purpose: 'register' })
  const made = await orRefused(() =>
    verifyRegistrationResponse({
      response: JSON.parse(answer),
      expectedChallenge,
      ...expected(),
      requireUserVerification: false,
    }),
  )
  if (!made.verified) throw refused()
  const { credential } = made.registrationInfo
  await changing(actor, async (change) => {
    const { tx, at } = change
    if (await tx.passkey.findUnique({ where: { credentialId: credential.id }, select: { id: true } })) throw refused()
    await tx.passkey.create({
      data: {
        personId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: (credential.transports ?? []).filter((one) => /^[a-z-]{2,20}$/.test(one)).slice(0, 10),
        createdAt: at,
      },
    })
    await endSessionsOf(tx, { personId, except: session?.id, at })
    await tell(change, 'passkey_added')
    return {}
  })
}

/** Lets go of one of the actor's own passkeys. Throws `not_found`, `not_allowed_now` (`last_factor`). */
export async function removePasskey(actor: Actor, passkeyId: string): Promise<void> {
  const { personId, session } = actor
  await changing(actor, async (change) => {
    const { count } = await change.tx.passkey.deleteMany({ where: { id: passkeyId, personId } })
    if (count === 0) throw new AppError('not_found')
    await refuseToLoseLast(change)
    await endSessionsOf(change.tx, { personId, except: session?.id, at: change.at })
    await tell(change, 'passkey_removed')
    return {}
  })
}

/** What a browser needs to ask for a passkey, as JSON: one of the person's, or any it has for this portal. */
export async function askPasskey({ holder, purpose }: Holder, personId: string | null): Promise<string> {
  const passkeys = personId
    ? await db.passkey.findMany({ where: { personId }, select: { credentialId: true, transports: true } })
    : []
  if (personId && passkeys.length === 0) throw new AppError('not_allowed_now', { reason: 'no_passkey' })
  const options = await generateAuthenticationOptions({
    ...site(),
    timeout: challengeLasts,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as never,
    })),
    // By itself a passkey stands for both factors: whoever holds it and what unlocks it.
    userVerification: personId ? 'preferred' : 'required',
  })
  await keepChallenge({ holder, purpose }, options.challenge)
  return JSON.stringify(options)
}

/** As browsers write the key of a passkey; the database is asked for nothing else. */
const isCredential = /^[A-Za-z0-9_-]{1,2000}$/

type Showing = Holder & { answer: string; personId: string | null }

/**
 * Whose passkey has signed the challenge, once. `personId` null: of anybody who may sign in, and only where it was unlocked.
 * Throws `not_allowed_now` (`passkey_refused`), `busy` (`too_many_tries`).
 */
export async function takePasskey({ holder, purpose, answer, personId }: Showing): Promise<string> {
  if (personId) await countProofTry(personId)
  const expectedChallenge = await takeChallenge({ holder, purpose })
  const response = await orRefused(async () => JSON.parse(answer))
  const credential = typeof response?.id === 'string' && isCredential.test(response.id) ? response.id : ''
  const passkey = await db.passkey.findFirst({
    where: {
      credentialId: credential,
      ...(personId ? { personId } : {}),
      person: { kind: 'human', disabledAt: null },
    },
  })
  if (!passkey) throw refused()
  const { id, credentialId, publicKey, counter, transports } = passkey
  const shown = await orRefused(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      ...expected(),
      requireUserVerification: personId === null,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter: Number(counter),
        transports,
      },
    }),
  )
  if (!shown.verified) throw refused()
  await db.passkey.update({
    where: { id },
    data: { counter: shown.authenticationInfo.newCounter, lastUsedAt: new Date() },
  })
  if (personId) await forgetProofTries(personId)
  return passkey.personId
}

async function keepChallenge({ holder, purpose }: Holder, challenge: string): Promise<void> {
  const fresh = { challenge, createdAt: new Date() }
  await db.passkeyChallenge.upsert({
    where: { holder_purpose: { holder, purpose } },
    create: { holder, purpose, ...fresh },
    update: fresh,
  })
}

async function takeChallenge({ holder, purpose }: Holder): Promise<string> {
  const kept = await db.passkeyChallenge.findUnique({ where: { holder_purpose: { holder, purpose } } })
  // Whoever deletes it has it: it is good for one answer.
  const { count } = await db.passkeyChallenge.deleteMany({
    where: {
      holder,
      purpose,
      challenge: kept?.challenge ?? '',
      createdAt: { gt: new Date(Date.now() - challengeLasts) },
    },
  })
  if (!kept || count !== 1) throw refused()
  return kept.challenge
}

const refused = () => new AppError('not_allowed_now', { reason: 'passkey_refused' })

/** The library says by throwing what it does not like about an answer. */
async function orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch {
    throw refused()
  }
}

function sessionOf({ session }: Actor): string {
  if (!session) throw new AppError('forbidden')
  return session.id
}

async function tell(change: Change, what: 'passkey_added' | 'passkey_removed'): Promise<void> {
  const { personId } = change.actor
  await note(change, { action: `person.${what}`, aboutPersonId: personId })
  await writeMail(change, { personId, template: 'sign_in_changed', values: { what } })
}
