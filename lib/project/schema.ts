import * as z from 'zod'
import { fundingInput } from '@/lib/funding/schema'
import { ProjectRole, ProjectStanding } from '@/lib/generated/prisma/enums'
import { endsFirst, isInOrder, known, line, paragraph, recordInput, richText, webAddress } from '@/lib/publishing/input'

const partner = z
  .strictObject({
    organisationId: z.uuid(),
    role: z.enum(ProjectRole),
    standing: z.enum(ProjectStanding).default('took_part'),
    starts: known,
    ends: known,
  })
  .refine(isInOrder, endsFirst)
type Partner = z.infer<typeof partner>

/** Whether an organisation is given one role twice at the same time. */
const isTwice = (one: Partner, other: Partner) =>
  one.organisationId === other.organisationId &&
  one.role === other.role &&
  isInOrder({ starts: one.starts, ends: other.ends }) &&
  isInOrder({ starts: other.starts, ends: one.ends })

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
      .array(partner)
      .max(500)
      .refine(
        (all) => !all.some((one, place) => all.slice(0, place).some((other) => isTwice(one, other))),
        'invalid_value',
      ),
    funding: fundingInput,
    title: line(300),
    summary: paragraph(2000),
    description: richText(20_000),
  })
  .refine(isInOrder, endsFirst)
export type ProjectInput = z.infer<typeof projectInput>
