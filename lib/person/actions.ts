'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { visitorAction } from '@/lib/auth/action'
import { deskLocale, keepDeskLocale } from '@/lib/auth/desk-language'
import { currentActor, endSession, startSession } from '@/lib/auth/session'
import { recognise, rememberLanguage, setUpPortal } from './mutations'
import { addressAfterSignIn } from './rules'
import { deskLanguageInput, letInInput, setUpInput, signInInput } from './schema'
import { letIn } from './writing/let-in'

/** Signs in with e-mail and password, under a new session. */
export const signIn = visitorAction({
  input: signInInput,
  secrets: ['password'],
  run: async (caller, input) => {
    await startSession(await recognise(caller, input))
    redirect(addressAfterSignIn(input.next))
  },
})

/** Makes the first portal admin and signs them in. */
export const setUp = visitorAction({
  input: setUpInput,
  secrets: ['password', 'passwordAgain', 'token'],
  run: async (caller, input) => {
    await startSession(await setUpPortal(caller, input, await deskLocale()))
    redirect('/desk')
  },
})

/** Lets somebody begin anew who lost every way in, by a link made on the portal's machine. */
export const beginAnew = visitorAction({
  input: letInInput,
  secrets: ['password', 'passwordAgain', 'token'],
  run: async (caller, input) => {
    await startSession(await letIn(caller, input))
    redirect('/desk')
  },
})

/** Ends the session of this browser. */
export const signOut = visitorAction({
  input: z.strictObject({}),
  run: async () => {
    await endSession()
    redirect('/sign-in')
  },
})

/** Changes the language of the desk. */
export const chooseDeskLanguage = visitorAction({
  input: deskLanguageInput,
  run: async (_caller, { locale }) => {
    await keepDeskLocale(locale)
    const actor = await currentActor()
    if (actor) await rememberLanguage(actor, locale)
  },
})
