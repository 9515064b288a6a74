'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { translator } from '@/i18n/translator'
import { action, visitorAction } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { markBrowser, markOfBrowser } from '@/lib/auth/browser-mark'
import { deskLocale } from '@/lib/auth/desk-language'
import { type Halfway, keepProof } from '@/lib/auth/open-sessions'
import { currentHalfway, startSession } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { addressAfterSignIn } from '@/lib/person/rules'
import { beginApp, confirmApp, removeApp, renewRecoveryCodes, resetFactors, takeCode, takePassword } from './mutations'
import {
  codeInput,
  newPasskeyInput,
  nothingInput,
  onePasskeyInput,
  onePersonInput,
  passkeyInput,
  passwordInput,
  proofInput,
} from './schema'
import { addPasskey, askNewPasskey, askPasskey, removePasskey, takePasskey } from './writing/passkeys'

// On the person's own account page.

const plain = { args: z.tuple([]), rate: 'save' } as const
/** Whoever has a second factor shows it for whatever concerns one: the password alone adds none and takes none away. */
const sensitive = { ...plain, isSensitive: 'by_factor' } as const

/** Begins to add an authenticator app. */
export const addApp = action({
  name: 'factor.add_app',
  input: nothingInput,
  ...sensitive,
  run: async (actor) => {
    await beginApp(actor)
    redirect('/desk/account/app' as '/desk')
  },
})

/** Adds the app with the first code it shows. */
export const confirmOwnApp = action({
  name: 'factor.confirm_app',
  input: codeInput,
  secrets: ['code'],
  ...sensitive,
  run: async (actor, { code }) => {
    await confirmApp(actor, code)
    await enrolled(actor, 'app', '/desk/account')
  },
})

export const dropApp = action({
  name: 'factor.drop_app',
  input: nothingInput,
  ...sensitive,
  run: async (actor) => removeApp(actor),
})

/** Ten new recovery codes, shown once. */
export const makeRecoveryCodes = action({
  name: 'factor.make_recovery_codes',
  input: nothingInput,
  ...sensitive,
  run: async (actor) => ({ shownOnce: (await renewRecoveryCodes(actor)).join('\n') }),
})

/** What the browser needs to make a passkey. */
export const askOwnPasskey = action({
  name: 'factor.ask_passkey',
  input: nothingInput,
  ...sensitive,
  run: async (actor) => ({ shownOnce: await askNewPasskey(actor, await portalName()) }),
})

export const addOwnPasskey = action({
  name: 'factor.add_passkey',
  input: newPasskeyInput,
  ...sensitive,
  run: async (actor, input) => {
    await addPasskey(actor, input)
    await enrolled(actor, 'passkey', '/desk/account')
  },
})

export const dropPasskey = action({
  name: 'factor.drop_passkey',
  input: onePasskeyInput,
  ...sensitive,
  run: async (actor, { passkeyId }) => removePasskey(actor, passkeyId),
})

/** Takes the second factors from somebody who lost them. */
export const resetFactorsOf = action({
  name: 'factor.reset',
  input: onePersonInput,
  ...sensitive,
  run: async (actor, { personId }) => resetFactors(actor, personId),
})

// Before anything else, for whoever owes a second factor and has none. The password has just been proven.

export const addAppFirst = visitorAction({
  input: nothingInput,
  run: async (_caller, { next }) => {
    // No way to another page: the one it was pressed on shows the key, drawn anew.
    await beginApp(await halfwayAt('enrolment', next))
  },
})

export const confirmAppFirst = visitorAction({
  input: codeInput,
  secrets: ['code'],
  run: async (_caller, { code, next }) => {
    const actor = await halfwayAt('enrolment', next)
    await confirmApp(actor, code)
    await enrolled(actor, 'app', next)
  },
})

export const askPasskeyFirst = visitorAction({
  input: nothingInput,
  run: async (_caller, { next }) => {
    const actor = await halfwayAt('enrolment', next)
    return { shownOnce: await askNewPasskey(actor, await portalName()) }
  },
})

export const addPasskeyFirst = visitorAction({
  input: newPasskeyInput,
  run: async (_caller, { next, ...input }) => {
    const actor = await halfwayAt('enrolment', next)
    await addPasskey(actor, input)
    await enrolled(actor, 'passkey', next)
  },
})

// The second step of signing in.

export const showCode = visitorAction({
  input: codeInput,
  secrets: ['code'],
  run: async (_caller, { code, next }) => {
    const actor = await halfwayAt('second_step', next)
    const by = await takeCode(actor, code)
    await startSession(actor.personId, { by, hasShownFactor: true })
    redirect(addressAfterSignIn(next) as '/desk')
  },
})

export const askPasskeyToSignIn = visitorAction({
  input: nothingInput,
  run: async (_caller, { next }) => {
    const { personId, session } = await halfwayAt('second_step', next)
    return { shownOnce: await askPasskey({ holder: session?.id ?? '', purpose: 'second_step' }, personId) }
  },
})

export const showPasskey = visitorAction({
  input: passkeyInput,
  run: async (_caller, { answer, next }) => {
    const { personId, session } = await halfwayAt('second_step', next)
    await takePasskey({ holder: session?.id ?? '', purpose: 'second_step', answer, personId })
    await startSession(personId, { by: 'passkey', hasShownFactor: true })
    redirect(addressAfterSignIn(next) as '/desk')
  },
})

// Signing in with a passkey alone: it is unlocked by a finger, a face or a PIN, and so is two factors.

export const askAnyPasskey = visitorAction({
  input: nothingInput,
  run: async () => ({ shownOnce: await askPasskey({ holder: await markBrowser(), purpose: 'sign_in' }, null) }),
})

export const signInByPasskey = visitorAction({
  input: passkeyInput,
  run: async (_caller, { answer, next }) => {
    const holder = await markOfBrowser()
    if (!holder) throw new AppError('not_allowed_now', { reason: 'passkey_refused' })
    const personId = await takePasskey({ holder, purpose: 'sign_in', answer, personId: null })
    await startSession(personId, { by: 'passkey', hasShownFactor: true })
    redirect(addressAfterSignIn(next) as '/desk')
  },
})

// Proving again who one is.

export const proveByPassword = action({
  name: 'factor.prove_by_password',
  input: passwordInput,
  secrets: ['password'],
  ...plain,
  run: async (actor, { password, ...back }) => {
    await takePassword(actor, password)
    await proven(actor, false, back)
  },
})

export const proveByCode = action({
  name: 'factor.prove_by_code',
  input: codeInput.extend(proofInput.shape),
  secrets: ['code'],
  ...plain,
  run: async (actor, { code, ...back }) => {
    await takeCode(actor, code)
    await proven(actor, true, back)
  },
})

export const askPasskeyToProve = action({
  name: 'factor.ask_proof',
  input: proofInput,
  ...plain,
  run: async ({ personId, session }) => ({
    shownOnce: await askPasskey({ holder: session?.id ?? '', purpose: 'prove' }, personId),
  }),
})

export const proveByPasskey = action({
  name: 'factor.prove_by_passkey',
  input: passkeyInput.extend(proofInput.shape),
  ...plain,
  run: async (actor, { answer, ...back }) => {
    const { personId, session } = actor
    await takePasskey({ holder: session?.id ?? '', purpose: 'prove', answer, personId })
    await proven(actor, true, back)
  },
})

/** A factor was shown by adding it: from here on under a new session, and to the recovery codes first. */
async function enrolled({ personId }: Actor, by: 'app' | 'passkey', next: string | undefined): Promise<never> {
  await startSession(personId, { by, hasShownFactor: true })
  redirect(pageWith('/sign-in/recovery-codes', next))
}

/** Back to where the proof was asked for; where a form or another tab waits, the page itself says so, drawn anew. */
async function proven(actor: Actor, withFactor: boolean, { next, kept, tab }: Omit<z.output<typeof proofInput>, 'by'>) {
  await keepProof({ actor, withFactor })
  if (!kept && !tab) redirect(addressAfterSignIn(next) as '/desk')
}

function pageWith(page: string, next: string | undefined) {
  return `${page}?${new URLSearchParams({ next: addressAfterSignIn(next) })}` as '/sign-in'
}

/** Who is halfway in, and at this step; everybody else begins anew. */
async function halfwayAt(step: Halfway['awaits'], next: string | undefined): Promise<Actor> {
  const halfway = await currentHalfway()
  if (halfway?.awaits !== step) redirect(pageWith('/sign-in', next))
  return halfway.actor
}

const portalName = async () => translator(await deskLocale(), 'site')('name')
