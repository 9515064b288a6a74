import * as z from 'zod'
import { ProjectRole } from '@/lib/generated/prisma/enums'
import { day, partialDate } from '@/lib/publishing/document'
import { line, paragraph, recordInput, webAddress } from '@/lib/publishing/input'

/** A project with its partners and countries, and its words in one language. */
export const projectInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  acronym: line(40).nullable(),
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
  website: webAddress.nullable(),
  countryCodes: z.array(z.string().length(2)).max(60),
  partners: z
    .array(
      z.strictObject({
        organisationId: z.uuid(),
        role: z.enum(ProjectRole),
        startsOn: day.nullable(),
        endsOn: day.nullable(),
      }),
    )
    .max(500),
  title: line(300),
  summary: paragraph(2000),
  description: paragraph(20_000),
})
export type ProjectInput = z.infer<typeof projectInput>
