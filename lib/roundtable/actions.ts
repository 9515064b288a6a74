'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { eraseRoundtable, publishRoundtable, recordRoundtable, reviseRoundtable, withdrawRoundtable } from './mutations'
import { erasureInput, roundtableInput, withdrawalInput } from './schema'

const record = z.tuple([z.uuid()])

/** Records a new roundtable and opens it for going on. */
export const startRoundtable = action({
  name: 'startRoundtable',
  args: z.tuple([]),
  input: roundtableInput,
  rate: 'save',
  run: async (actor, input) => {
    const { id } = await recordRoundtable(actor, input)
    redirect(`/desk/roundtables/${id}?saved=new`)
  },
})

/** Saves a roundtable's draft. */
export const saveRoundtable = action({
  name: 'saveRoundtable',
  args: record,
  input: roundtableInput,
  versioned: true,
  rate: 'save',
  run: (actor, { version, ...input }, id) => reviseRoundtable(actor, { id, version }, input),
})

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
