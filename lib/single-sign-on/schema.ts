import * as z from 'zod'
import { MemberRole } from '@/lib/generated/prisma/enums'
import { mappingLimits } from './rules'

export const mappingInput = z.strictObject({
  groupValue: z.string().trim().min(1).max(mappingLimits.group),
  organisationId: z.uuid(),
  role: z.enum(MemberRole),
})
export type MappingInput = z.infer<typeof mappingInput>

export const oneMappingInput = z.strictObject({ mappingId: z.uuid() })
export const oneIdentityInput = z.strictObject({ identityId: z.uuid() })
export const nothingInput = z.strictObject({})

/** What a browser keeps while its person is at the provider, sealed. */
export const attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  /** Who proves anew that it is them; absent while signing in. */
  provedBy: z.uuid().optional(),
  kept: z.uuid().optional(),
  tab: z.literal('1').optional(),
  by: z.literal('factor').optional(),
  until: z.number(),
})
export type Attempt = z.infer<typeof attempt>

/** An account there that waits to be connected with one here, sealed. */
export const linking = z.object({
  issuer: z.string(),
  subject: z.string(),
  email: z.string(),
  groups: z.array(z.string()),
  until: z.number(),
})
export type Linking = z.infer<typeof linking>
