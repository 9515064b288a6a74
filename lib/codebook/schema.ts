import * as z from 'zod'
import { DimensionGroup, EvaluationStep, IndicatorWording } from '@/lib/generated/prisma/enums'
import { line, paragraph, recordInput, richText } from '@/lib/publishing/input'

/** Names a dimension or an indicator through all editions and languages of a codebook. */
const key = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/)

const hasEachKeyOnce = (keyed: readonly { key: string }[]) => new Set(keyed.map((one) => one.key)).size === keyed.length

const indicator = z.strictObject({
  key,
  step: z.enum(EvaluationStep).nullable(),
  wording: z.enum(IndicatorWording),
  /** Places in the codebook's list of sources, from 0. */
  sources: z.array(z.number().int().min(0).max(49)).max(50),
  question: line(1000),
  note: paragraph(2000),
})

const dimension = z.strictObject({
  key,
  group: z.enum(DimensionGroup),
  isScored: z.boolean(),
  name: line(200),
  earlierName: paragraph(200),
  note: paragraph(2000),
  indicators: z.array(indicator).max(200).refine(hasEachKeyOnce, 'invalid_value'),
})

/** What is asked in an evaluation, in one language. Dimensions and indicators are the same where their keys are. */
export const codebookInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  projectId: z.uuid(),
  edition: line(60).nullable(),
  isIllustrative: z.boolean(),
  title: line(300),
  summary: paragraph(2000),
  description: richText(20_000),
  dimensions: z.array(dimension).max(50).refine(hasEachKeyOnce, 'invalid_value'),
})
export type CodebookInput = z.infer<typeof codebookInput>
