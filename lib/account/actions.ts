'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action, visitorAction } from '@/lib/auth/action'
import { keepDeskLocale } from '@/lib/auth/desk-language'
import { currentActor, endSession } from '@/lib/auth/session'
import { tokenInput } from '@/lib/invitation/schema'
import { sureInput } from '@/lib/person/schema'
import { eraseSelf } from '@/lib/person/writing/erasing'
import {
  askForEmail,
  askForReset,
  changePassword,
  confirmEmail,
  endEverySession,
  endOwnSession,
  resetPassword,
  saveProfile,
} from './mutations'
import { forgottenInput, newEmailInput, newPasswordInput, profileInput, resetInput, sessionInput } from './schema'

/** Nothing is bound by the page. */
const none = z.tuple([])
const backWith = (done: string) => redirect(`/desk/account?done=${done}` as '/desk')

/** Asks for a link to choose a new password; answers the same for every address. */
export const forgot = visitorAction({
  input: forgottenInput,
  run: async (caller, input) => {
    await askForReset(caller, input)
    redirect('/sign-in/forgot?done=sent' as '/sign-in')
  },
})

/** Chooses a new password by a link. */
export const reset = visitorAction({
  input: resetInput,
  secrets: ['token', 'password', 'passwordAgain'],
  run: async (caller, input) => {
    await resetPassword(caller, input)
    redirect('/sign-in?done=reset')
  },
})

/** Confirms a new address by a link. */
export const confirmNewEmail = visitorAction({
  input: tokenInput,
  secrets: ['token'],
  run: async (caller, input) => {
    const here = await currentActor()
    await confirmEmail(caller, { ...input, stays: here?.session?.id })
    redirect('/sign-in?done=confirmed')
  },
})

/** Saves one's own name and language. */
export const changeProfile = action({
  name: 'saveProfile',
  args: none,
  input: profileInput,
  rate: 'save',
  run: async (actor, input) => {
    await saveProfile(actor, input)
    await keepDeskLocale(input.locale)
    backWith('profile')
  },
})

/** Asks for another address. */
export const changeEmail = action({
  name: 'askForEmail',
  args: none,
  input: newEmailInput,
  rate: 'invite',
  isSensitive: true,
  run: async (actor, input) => {
    await askForEmail(actor, input)
    backWith('email')
  },
})

/** Changes one's own password. */
export const choosePassword = action({
  name: 'changePassword',
  args: none,
  input: newPasswordInput,
  secrets: ['current', 'password', 'passwordAgain'],
  rate: 'save',
  run: async (actor, input) => {
    await changePassword(actor, input)
    backWith('password')
  },
})

/** Signs one of one's own devices out. */
export const signOutThere = action({
  name: 'endOwnSession',
  args: none,
  input: sessionInput,
  rate: 'save',
  run: async (actor, { session }) => {
    await endOwnSession(actor, session)
    backWith('session')
  },
})

/** Signs out everywhere, here as well. */
export const signOutEverywhere = action({
  name: 'endEverySession',
  args: none,
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor) => {
    await endEverySession(actor)
    await endSession()
    redirect('/sign-in?done=everywhere')
  },
})

/** Ends one's own account. The session ends with it, so nothing may be asked of it afterwards. */
export const eraseAccount = action({
  name: 'eraseSelf',
  args: none,
  input: sureInput,
  rate: 'save',
  isSensitive: true,
  run: async (actor) => {
    await eraseSelf(actor)
    await endSession()
    redirect('/sign-in?done=erased')
  },
})
