import * as z from 'zod'
import { fundingInput } from '@/lib/funding/schema'
import { PilotStage, Theme } from '@/lib/generated/prisma/enums'
import {
  endsFirst,
  isInOrder,
  known,
  line,
  paragraph,
  recordInput,
  richText,
  rowKey,
  rowText,
} from '@/lib/publishing/input'
import { emptyText } from '@/lib/rich-text/nodes'

const implementer = z
  .strictObject({ organisationId: z.uuid().nullable(), nameAsWritten: line(300).nullable() })
  .refine(({ organisationId, nameAsWritten }) => (organisationId === null) !== (nameAsWritten === null), 'required')

/** A pilot or the idea for one, in one language; `position` is its place among those of its roundtable. */
export const pilotInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    stage: z.enum(PilotStage),
    regionId: z.uuid(),
    roundtableId: z.uuid().nullable(),
    position: z.number().int().min(0).max(1000),
    themes: z.array(z.enum(Theme)).max(10),
    title: line(300),
    summary: paragraph(5000),
    projectId: z.uuid().nullable().default(null),
    place: line(300).nullable().default(null),
    starts: known.default(null),
    ends: known.default(null),
    durationMonths: z.number().int().min(1).max(600).nullable().default(null),
    /** People it was planned for. */
    plannedBeneficiaries: z.number().int().min(1).max(10_000_000).nullable().default(null),
    implementers: z.array(implementer).max(50).default([]),
    funding: fundingInput,
    answersGapIds: z.array(z.uuid()).max(50).default([]),
    outcomes: z
      .array(z.strictObject({ id: rowKey, happened: known, text: rowText(5000) }))
      .max(50)
      .default([]),
    whatIsDone: richText(10_000).default(emptyText),
    whoBenefits: richText(5000).default(emptyText),
    difficulties: richText(5000).default(emptyText),
  })
  .refine(isInOrder, endsFirst)
export type PilotInput = z.infer<typeof pilotInput>

/** What a pilot says of itself alone; the roundtable that thought of it leaves this as it is. */
export type PilotDetails = Omit<
  PilotInput,
  | ('language' | 'sources' | 'claims' | 'organisationId')
  | ('stage' | 'regionId' | 'roundtableId' | 'position' | 'themes' | 'title' | 'summary')
>
