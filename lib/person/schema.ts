import * as z from 'zod'
import { MemberRole } from '@/lib/generated/prisma/enums'
import { interfaceLocales } from '@/lib/language/rules'
import { lengthOf, personLimits } from './rules'

const { name, email, passwordLeast, passwordMost } = personLimits

/** An address that mail may be sent to. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(email)
  .pipe(z.email())
  // Reserved for what must not exist (RFC 2606); the people of the demonstration live there.
  .refine((address) => !address.endsWith('.invalid'), 'not_an_email')
/** A token as links carry it: 32 random bytes. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Signing in says as little as possible about what was wrong. */
export const signInInput = z.strictObject({
  // Not checked for its shape: what is no address belongs to nobody.
  email: z.string().trim().toLowerCase().min(1).max(email),
  password: z.string().min(1).max(1000),
  next: z.string().max(2000).optional(),
})
export type SignInInput = z.infer<typeof signInInput>

const newPassword = z
  .string()
  .refine((text) => lengthOf(text) >= passwordLeast, 'password_too_short')
  .refine((text) => lengthOf(text) <= passwordMost, 'password_too_long')

export const personName = z.string().trim().min(1).max(name)

/** A form with a new password, which is typed twice. */
export const twiceTheSame = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, password: newPassword, passwordAgain: z.string() })
    .refine(
      (typed) => (typed as { password: string }).password === (typed as { passwordAgain: string }).passwordAgain,
      {
        path: ['passwordAgain'],
        error: 'passwords_differ',
      },
    )

export const setUpInput = twiceTheSame({ token: linkToken, name: personName, email: emailAddress })
export type SetUpInput = z.infer<typeof setUpInput>

export const letInInput = z
  .strictObject({ token: linkToken, password: newPassword, passwordAgain: z.string() })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    error: 'passwords_differ',
  })

export const deskLanguageInput = z.strictObject({ locale: z.enum(interfaceLocales) })

/** What somebody becomes in an organisation. */
export const roleInput = z.strictObject({ role: z.enum(MemberRole) })
export const membershipInput = z.strictObject({ organisationId: z.uuid('required'), role: z.enum(MemberRole) })
/** What waits for somebody goes to a colleague; and they leave, where that was pressed. */
export const leavingInput = z.strictObject({
  colleague: z.uuid().or(z.literal('')),
  deed: z.enum(['hand_over', 'remove']),
})
/** What cannot be brought back is said to be meant so. */
export const sureInput = z.strictObject({ sure: z.literal('on', 'account_erasing_unconfirmed') })
