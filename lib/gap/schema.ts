import * as z from 'zod'
import { GapKind, Theme } from '@/lib/generated/prisma/enums'
import { line, paragraph, recordInput } from '@/lib/publishing/input'

/** A gap or recommendation, in one language; `position` is its place among those of its roundtable. */
export const gapInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    kind: z.enum(GapKind),
    /** Null where it was said about a country or about Europe. */
    regionId: z.uuid().nullable(),
    countryCode: z.string().length(2).nullable().default(null),
    roundtableId: z.uuid().nullable(),
    /** The event it was raised at, where that was not a roundtable. */
    eventId: z.uuid().nullable().default(null),
    position: z.number().int().min(0).max(1000),
    themes: z.array(z.enum(Theme)).max(10),
    title: line(300),
    summary: paragraph(5000),
  })
  .refine(({ roundtableId, regionId }) => roundtableId === null || regionId !== null, {
    path: ['regionId'],
    message: 'required',
  })
  .refine(({ roundtableId, eventId }) => roundtableId === null || eventId === null, {
    path: ['eventId'],
    message: 'invalid_value',
  })
export type GapInput = z.infer<typeof gapInput>
