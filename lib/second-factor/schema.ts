import * as z from 'zod'
import { factorLimits } from './rules'

/** Where to go afterwards; checked again before anybody is sent there. */
const next = z.string().max(2000).optional()
const code = z.string().trim().min(1).max(factorLimits.code)
/** What the browser answered for a passkey, as JSON; its shape is checked by whoever verifies it. */
const answer = z.string().min(1).max(20_000)

export const nothingInput = z.strictObject({ next })
export const codeInput = z.strictObject({ code, next })
export const newPasskeyInput = z.strictObject({
  name: z.string().trim().min(1).max(factorLimits.passkeyName),
  answer,
  next,
})
export const passkeyInput = z.strictObject({ answer, next })
/** Where the proof was asked for: a page, a form that waits to be sent again, or another tab. */
export const proofInput = z.strictObject({
  next,
  kept: z.uuid().optional(),
  tab: z.literal('1').optional(),
  /** The password alone is not enough. */
  by: z.literal('factor').optional(),
})
export const passwordInput = proofInput.extend({ password: z.string().min(1).max(1000) })
export const onePasskeyInput = z.strictObject({ passkeyId: z.uuid() })
export const onePersonInput = z.strictObject({ personId: z.uuid() })
