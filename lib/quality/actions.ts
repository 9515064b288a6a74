'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { confirmRecord, lookAgain, setAside, takeNewAddress, takeUp } from './mutations'
import { exemptionInput, ofFinding, ofLink, ofRecord } from './schema'

/** Back to the page, which says what was done. */
function backTo(page: string, done: string, id?: string): never {
  redirect(`${page}${page.includes('?') ? '&' : '?'}done=${done}${id ? `&record=${id}` : ''}` as '/desk')
}

/** Says that a record is still right as it is. */
export const stillRight = action({
  name: 'confirmRecord',
  args: z.tuple([ofRecord]),
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, { id, back }) => {
    await confirmRecord(actor, id)
    backTo(back, 'confirmed', id)
  },
})

/** Sets a finding aside, for a reason. */
export const leaveFinding = action({
  name: 'setFindingAside',
  args: z.tuple([ofRecord]),
  input: exemptionInput,
  rate: 'save',
  run: async (actor, { finding, reason }, { id, back }) => {
    await setAside(actor, id, { finding, reason })
    backTo(back, 'aside', id)
  },
})

/** Takes a finding up again. */
export const takeUpFinding = action({
  name: 'takeFindingUp',
  args: z.tuple([ofFinding]),
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, { id, finding, back }) => {
    await takeUp(actor, id, finding)
    backTo(back, 'up', id)
  },
})

/** Asks an address again. */
export const askAgain = action({
  name: 'lookAtLinkAgain',
  args: z.tuple([ofLink]),
  input: z.strictObject({}),
  rate: 'foresee',
  run: async (actor, _input, { id, hash, back }) => {
    const { answers } = await lookAgain(actor, { id, hash })
    backTo(back, answers ? 'answers' : 'silent', id)
  },
})

/** Writes the address that a link has moved to. */
export const writeNewAddress = action({
  name: 'takeNewAddress',
  args: z.tuple([ofLink]),
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, { id, hash, back }) => {
    await takeNewAddress(actor, { id, hash })
    backTo(back, 'rewritten', id)
  },
})
