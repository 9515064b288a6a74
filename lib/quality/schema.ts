import * as z from 'zod'
import { RecordKind } from '@/lib/generated/prisma/enums'
import { findingGroups, findingKey, type QualityFilter } from './rules'

const first = z.preprocess((said) => (Array.isArray(said) ? said[0] : said), z.unknown())
const orNull = <Part extends z.ZodType>(part: Part) =>
  first
    .pipe(part.nullable().catch(null))
    .optional()
    .default(null as never)

/** What a page of findings is asked for; what makes no sense narrows nothing. */
export const qualityFilter = z.object({
  organisation: orNull(z.uuid()),
  group: orNull(z.enum(findingGroups as [QualityFilter['group'] & string])),
  kind: orNull(z.enum(RecordKind)),
  page: first.pipe(z.coerce.number().int().min(1).max(9999).catch(1)).optional().default(1),
})

/** A record, and the page that somebody came from. */
export const ofRecord = z.strictObject({
  id: z.uuid(),
  back: z
    .string()
    .max(300)
    .regex(/^\/desk\/(organisation|admin)\/quality[\w/?&=.%-]*$/),
})

/** A link of a record. */
export const ofLink = ofRecord.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** A finding of a record. */
export const ofFinding = ofRecord.extend({ finding: z.string().regex(findingKey) })

/** Why something is right as it is. */
export const exemptionInput = z.strictObject({
  finding: z.string().regex(findingKey),
  reason: z.string().trim().min(1).max(500),
})
