import * as z from 'zod'
import { interfaceLocales } from '@/lib/language/rules'
import { personLimits } from '@/lib/person/rules'
import { emailAddress, linkToken, personName, twiceTheSame } from '@/lib/person/schema'

/** Asking for a new password: as little is checked as for signing in. */
export const forgottenInput = z.strictObject({ email: z.string().trim().toLowerCase().min(1).max(personLimits.email) })
export const resetInput = twiceTheSame({ token: linkToken })
export const profileInput = z.strictObject({ name: personName, locale: z.enum(interfaceLocales) })
export const newEmailInput = z.strictObject({ email: emailAddress })
export const newPasswordInput = twiceTheSame({ current: z.string().min(1).max(1000) })
export const sessionInput = z.strictObject({ session: z.uuid() })
