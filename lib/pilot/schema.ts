import * as z from 'zod'
import { PilotStage, Theme } from '@/lib/generated/prisma/enums'
import { line, paragraph, recordInput } from '@/lib/publishing/input'

/** A pilot or the idea for one, in one language; `position` is its place among those of its roundtable. */
export const pilotInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  stage: z.enum(PilotStage),
  regionId: z.uuid(),
  roundtableId: z.uuid().nullable(),
  position: z.number().int().min(0).max(1000),
  themes: z.array(z.enum(Theme)).max(10),
  title: line(300),
  summary: paragraph(5000),
})
export type PilotInput = z.infer<typeof pilotInput>
