import * as z from 'zod'
import { RegionSetting } from '@/lib/generated/prisma/enums'
import { line, paragraph, recordInput, richText } from '@/lib/publishing/input'
import { emptyText } from '@/lib/rich-text/nodes'

/** A region with its NUTS codes, and its name and summary in one language. */
export const regionInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  countryCode: z.string().length(2),
  setting: z.enum(RegionSetting).nullable(),
  nutsCodes: z
    .array(
      z
        .string()
        .toUpperCase()
        .regex(/^[A-Z]{2}[0-9A-Z]{0,3}$/, 'not_a_nuts_code'),
    )
    .max(20),
  name: line(200),
  summary: paragraph(2000),
  description: richText(20_000).default(emptyText),
})
export type RegionInput = z.infer<typeof regionInput>
