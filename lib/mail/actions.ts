'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { giveUpMessage, releaseMessages, resendMessage } from './mutations'

const one = z.tuple([z.uuid()])
const nothing = z.strictObject({})
const backTo = (id: string, done: string) => redirect(`/desk/admin/messages/${id}?done=${done}` as '/desk')

/** Sends a message again. */
export const resend = action({
  name: 'resendMessage',
  args: one,
  input: nothing,
  rate: 'save',
  run: async (actor, _input, id) => {
    await resendMessage(actor, id)
    backTo(id, 'resent')
  },
})

/** Sends a message no more. */
export const giveUp = action({
  name: 'giveUpMessage',
  args: one,
  input: nothing,
  rate: 'save',
  run: async (actor, _input, id) => {
    await giveUpMessage(actor, id)
    backTo(id, 'given_up')
  },
})

/** Tries what was held back. */
export const release = action({
  name: 'releaseMessages',
  args: z.tuple([]),
  input: nothing,
  rate: 'save',
  run: async (actor) => {
    await releaseMessages(actor)
    redirect('/desk/admin/messages?done=released' as '/desk')
  },
})
