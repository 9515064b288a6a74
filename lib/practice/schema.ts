import * as z from 'zod'
import { Theme } from '@/lib/generated/prisma/enums'
import { partialDate } from '@/lib/publishing/document'
import { line, paragraph, recordInput } from '@/lib/publishing/input'

const themes = z.array(z.enum(Theme)).max(10)

/** A good practice and its description in one language. */
export const practiceInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  carriedOutById: z.uuid().nullable(),
  regionId: z.uuid().nullable(),
  place: line(200).nullable(),
  started: partialDate.nullable(),
  themes,
  title: line(300),
  summary: paragraph(2000),
  problem: paragraph(10_000),
  whatIsDone: paragraph(10_000),
  whoBenefits: paragraph(5000),
  resources: paragraph(5000),
  results: paragraph(10_000),
  lessons: paragraph(10_000),
  toCopyIt: paragraph(10_000),
})
export type PracticeInput = z.infer<typeof practiceInput>
