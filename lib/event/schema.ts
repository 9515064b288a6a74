import * as z from 'zod'
import { EventKind, RoundtableMode } from '@/lib/generated/prisma/enums'
import { endsFirst, isInOrder, known, line, paragraph, recordInput } from '@/lib/publishing/input'

/** Something that happened in a project and was not a roundtable, in one language. */
export const eventInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    projectId: z.uuid().nullable(),
    regionId: z.uuid().nullable(),
    countryCode: z.string().length(2).nullable(),
    kind: z.enum(EventKind),
    starts: known.unwrap(),
    ends: known,
    mode: z.enum(RoundtableMode).nullable(),
    place: line(300).nullable(),
    participants: z.number().int().min(0).max(10_000_000).nullable(),
    hostIds: z.array(z.uuid()).max(50),
    /** Countries that sent people. */
    delegations: z.array(z.string().length(2)).max(60),
    title: line(300),
    summary: paragraph(5000),
  })
  .refine(isInOrder, endsFirst)
export type EventInput = z.infer<typeof eventInput>
