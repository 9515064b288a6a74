'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { eraseRoundtable, publishRoundtable, withdrawRoundtable } from './mutations'
import { erasureInput, withdrawalInput } from './schema'

const record = z.tuple([z.uuid()])

/** Makes a roundtable public with what it brought up. */
export const publish = action({
  name: 'publishRoundtable',
  args: record,
  input: z.strictObject({}),
  versioned: true,
  rate: 'publish',
  run: async (actor, { version }, id) => {
    await publishRoundtable(actor, { id, version })
    redirect(`/desk/roundtables/${id}/preview?done=published`)
  },
})

/** Takes a roundtable away from the public. */
export const withdraw = action({
  name: 'withdrawRoundtable',
  args: record,
  input: withdrawalInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...input }, id) => {
    await withdrawRoundtable(actor, { id, version }, input)
    redirect(`/desk/roundtables/${id}/preview?done=withdrawn`)
  },
})

/** Removes a roundtable for good. */
export const erase = action({
  name: 'eraseRoundtable',
  args: record,
  input: erasureInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, withPractices }, id) => {
    await eraseRoundtable(actor, { id, version }, withPractices)
    redirect('/desk?done=erased')
  },
})
