'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { takeLink } from '@/lib/auth/sign-on'
import { AppError } from '@/lib/errors'
import { addMapping, linkIdentity, removeMapping, unlinkIdentity } from './mutations'
import { mappingInput, nothingInput, oneIdentityInput, oneMappingInput } from './schema'

const sensitive = { args: z.tuple([]), rate: 'save', isSensitive: true } as const
/** An account at the provider is a way in, and may stand for both factors. */
const wayIn = { ...sensitive, isSensitive: 'by_factor' } as const

/** Connects the account at the provider that waits in this browser with the one that is signed in. */
export const connectAccounts = action({
  name: 'sign_on.connect',
  input: nothingInput,
  ...wayIn,
  run: async (actor) => {
    const waiting = await takeLink()
    if (!waiting) throw new AppError('not_allowed_now', { reason: 'sign_on_over' })
    await linkIdentity(actor, waiting)
    redirect('/desk')
  },
})

export const disconnectAccount = action({
  name: 'sign_on.disconnect',
  input: oneIdentityInput,
  ...wayIn,
  run: async (actor, { identityId }) => unlinkIdentity(actor, identityId),
})

/** Gives a group of the provider a meaning here. */
export const addGroup = action({
  name: 'sign_on.add_group',
  input: mappingInput,
  ...sensitive,
  run: async (actor, input) => addMapping(actor, input),
})

export const removeGroup = action({
  name: 'sign_on.remove_group',
  input: oneMappingInput,
  ...sensitive,
  run: async (actor, { mappingId }) => removeMapping(actor, mappingId),
})
