'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { tellApart } from './mutations'
import { distinctInput } from './schema'

/** Says of two organisations that they are not one. */
export const areDistinct = action({
  name: 'tellApart',
  args: z.tuple([distinctInput]),
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, pair) => {
    await tellApart(actor, pair)
    redirect('/desk/admin/organisations/duplicates?done=apart' as '/desk')
  },
})
