import * as z from 'zod'
import { EnquiryState } from '@/lib/generated/prisma/enums'
import { interfaceLocales } from '@/lib/language/rules'
import { line, optional } from '@/lib/publishing/input'
import { enquiryKinds, enquiryLimits, needsAddress } from './rules'

const { text, name, email } = enquiryLimits
/** Names and addresses are one line: a second one could become a header of a mail. */
const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u
const part = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Where a form for writing stands: about which record, and what for. */
const enquiryAddress = {
  locale: z.enum(interfaceLocales),
  folder: part,
  slug: part,
  about: z.enum(enquiryKinds),
}

/** What a visitor sends. */
export const enquiryInput = z
  .strictObject({
    ...enquiryAddress,
    token: z.string().max(400),
    // A field that people do not see, named like one that programs fill in.
    homepage: z.string().max(2000),
    text: line(text),
    name: optional(line(name).regex(oneLine)),
    email: optional(z.string().trim().max(email).regex(oneLine).pipe(z.email())),
  })
  .refine(({ about, email: given }) => given !== null || !needsAddress(about), { path: ['email'], error: 'required' })
export type EnquiryInput = z.infer<typeof enquiryInput>

/** What somebody at the desk makes of a message, and what it was when they saw it. */
export const settlementInput = z.strictObject({ from: z.enum(EnquiryState), to: z.enum(EnquiryState) })
export type SettlementInput = z.infer<typeof settlementInput>

/** Which messages a list shows; a strange address shows the first ones. */
export const enquiryFilter = z.object({
  state: z.enum(EnquiryState).catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type EnquiryFilter = z.infer<typeof enquiryFilter>
