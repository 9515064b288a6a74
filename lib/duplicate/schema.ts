import * as z from 'zod'

/** Two organisations that are not one. */
export const distinctInput = z.strictObject({ oneId: z.uuid(), otherId: z.uuid() })
export type DistinctInput = z.infer<typeof distinctInput>
