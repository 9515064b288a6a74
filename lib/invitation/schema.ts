import * as z from 'zod'
import { MemberRole } from '@/lib/generated/prisma/enums'
import { interfaceLocales } from '@/lib/language/rules'
import { emailAddress, linkToken, personName, twiceTheSame } from '@/lib/person/schema'

/** Inviting to an organisation that the page names. */
export const inviteInput = z.strictObject({
  email: emailAddress,
  role: z.enum(MemberRole),
  locale: z.enum(interfaceLocales),
})
/** Inviting from the page of all people: to an organisation, or to keep the portal where none is named. */
export const inviteAnywhereInput = z.strictObject({
  email: emailAddress,
  role: z.enum([...Object.values(MemberRole), 'portal_admin']),
  organisationId: z.uuid('required').or(z.literal('')),
  locale: z.enum(interfaceLocales),
})

/** What somebody without an account answers an invitation with. */
export const acceptInput = twiceTheSame({ token: linkToken, name: personName })
export type AcceptInput = z.infer<typeof acceptInput>

export const tokenInput = z.strictObject({ token: linkToken })
