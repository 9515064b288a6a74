import * as z from 'zod'
import { partialDate, reference, referenceOrNull } from '@/lib/publishing/document'
import { lastEndOf } from './rules'

const facts = {
  programme: z.string().nullable(),
  /** Whole units of the currency. */
  amount: z.strictObject({ min: z.number().int(), max: z.number().int() }).nullable(),
  currency: z.string(),
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
}

export const fundingSnapshot = z
  .array(z.strictObject({ organisationId: z.uuid().nullable(), nameAsWritten: z.string().nullable(), ...facts }))
  .default([])
type FundingSnapshot = z.infer<typeof fundingSnapshot>

/** Who pays, in the order the record gives; `name` where the funder is no record of the portal. */
export const fundingBody = z
  .array(z.strictObject({ funder: reference.nullable(), name: z.string().nullable(), ...facts }))
  .default([])
export type FundingBody = z.infer<typeof fundingBody>

/** Funding as a document says it. */
export const fundingOf = (funding: FundingSnapshot): FundingBody =>
  funding.map(({ organisationId, nameAsWritten, ...rest }) => ({
    funder: referenceOrNull('partner', organisationId),
    name: nameAsWritten,
    ...rest,
  }))

/** Facets of the organisations that pay. */
export const funderFacets = (funding: FundingSnapshot) =>
  funding.flatMap(({ organisationId }) => (organisationId ? [`partner:${organisationId}`] : []))

/** The year in which the last of the money ends, as a facet; nothing where no end is known. */
export const fundedUntilFacet = (funding: FundingSnapshot) => {
  const last = lastEndOf(funding)
  return last === null ? [] : [`funded_until:${last.slice(0, 4)}`]
}

type Row = Omit<FundingSnapshot[number], 'amount'> & { amountMin: number | null; amountMax: number | null }

/** Rows of the table, in their order, as a snapshot keeps them. */
export const fundingRows = (rows: readonly Row[]): FundingSnapshot =>
  rows.map(({ organisationId, nameAsWritten, programme, amountMin, amountMax, currency, starts, ends }) => ({
    ...{ organisationId, nameAsWritten, programme, currency, starts, ends },
    amount: amountMin === null || amountMax === null ? null : { min: amountMin, max: amountMax },
  }))

/** The part of a query that a record with funding and answers to gaps needs beside its own columns. */
export const attachedColumns = {
  funding: { orderBy: { position: 'asc' } },
  responses: { orderBy: { gapId: 'asc' } },
} as const
