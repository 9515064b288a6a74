'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { mergeOrganisations, undoMerge } from './mutations'
import { mergeInput } from './schema'

const done = (page: string) => redirect(`/desk/admin/organisations/${page}` as '/desk')

/** Makes two organisations one. */
export const merge = action({
  name: 'mergeOrganisations',
  args: z.tuple([]),
  input: mergeInput,
  rate: 'publish',
  isSensitive: true,
  run: async (actor, input) => {
    const { id } = await mergeOrganisations(actor, input)
    done(`merged?done=${id}`)
  },
})

/** Takes a merge back. */
export const takeBack = action({
  name: 'undoMerge',
  args: z.tuple([z.uuid()]),
  input: z.strictObject({}),
  rate: 'publish',
  isSensitive: true,
  run: async (actor, _input, id) => {
    await undoMerge(actor, id)
    done(`merged?undone=${id}`)
  },
})
