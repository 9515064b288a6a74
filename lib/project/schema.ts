import * as z from 'zod'
import { fundingInput } from '@/lib/funding/schema'
import { ProjectRole, ProjectStanding } from '@/lib/generated/prisma/enums'
import { endsFirst, isInOrder, known, line, paragraph, recordInput, webAddress } from '@/lib/publishing/input'

/** A project with its partners and countries, and its words in one language. */
export const projectInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    acronym: line(40).nullable(),
    starts: known,
    ends: known,
    website: webAddress.nullable(),
    countryCodes: z.array(z.string().length(2)).max(60),
    partners: z
      .array(
        z
          .strictObject({
            organisationId: z.uuid(),
            role: z.enum(ProjectRole),
            standing: z.enum(ProjectStanding).default('took_part'),
            starts: known,
            ends: known,
          })
          .refine(isInOrder, endsFirst),
      )
      .max(500),
    funding: fundingInput,
    title: line(300),
    summary: paragraph(2000),
    description: paragraph(20_000),
  })
  .refine(isInOrder, endsFirst)
export type ProjectInput = z.infer<typeof projectInput>
