import * as z from 'zod'
import { contentLanguages } from '@/lib/language/rules'
import { gatherings, sides } from './rules'

const side = z.enum(sides)
const gathering = z.enum(gatherings).default('both')

/** Two organisations that are one: what is taken from which, as the form of the comparison sends it. */
export const mergeInput = z.strictObject({
  survivorId: z.uuid(),
  absorbedId: z.uuid(),
  /** Of both as they were compared. */
  survivorVersion: z.coerce.number().int().min(1),
  absorbedVersion: z.coerce.number().int().min(1),
  /** Whose official names stay official. */
  names: side.default('survivor'),
  kind: side.default('survivor'),
  countryCode: side.default('survivor'),
  website: side.default('survivor'),
  /** The region of the seat; of whichever says one where nothing is said. */
  seatRegionId: side.optional(),
  identifiers: gathering,
  regions: gathering,
  /** Whose texts stand in each language; the survivor's where it has any and nothing is said. */
  texts: z.partialRecord(z.enum(contentLanguages), side).default({}),
})
export type MergeInput = z.infer<typeof mergeInput>

/** The two that are to be compared, from the address of the page. */
export const comparedPair = z.object({ survivor: z.uuid(), absorbed: z.uuid() })
