import * as z from 'zod'
import { endsFirst, isInOrder, known, line } from '@/lib/publishing/input'

const amount = z.number().int().min(0).max(2_000_000_000)

/** Who pays, from when until when; an organisation of the portal or a name. Amounts in whole units of the currency. */
const funding = z
  .strictObject({
    organisationId: z.uuid().nullable(),
    nameAsWritten: line(300).nullable(),
    programme: line(300).nullable(),
    amount: z.strictObject({ min: amount, max: amount }).nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    starts: known,
    ends: known,
  })
  .refine(({ organisationId, nameAsWritten }) => (organisationId === null) !== (nameAsWritten === null), 'required')
  .refine(({ amount: range }) => range === null || range.max >= range.min, {
    path: ['amount'],
    message: 'range_reversed',
  })
  .refine(isInOrder, endsFirst)

export const fundingInput = z.array(funding).max(50).default([])
export type FundingInput = z.infer<typeof fundingInput>
