'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { askForTask } from './mutations'

/** Has a task of the worker done now. */
export const runNow = action({
  name: 'askForTask',
  args: z.tuple([z.string().regex(/^[a-z_]{1,64}$/)]),
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, name) => {
    await askForTask(actor, name)
    redirect(`/desk/admin/jobs?done=${name}` as '/desk')
  },
})
