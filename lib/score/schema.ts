import * as z from 'zod'
import { EvaluationStep, ScoreConfidence, ScoreSubject } from '@/lib/generated/prisma/enums'
import { line, paragraph, recordInput } from '@/lib/publishing/input'

/** A score quoted from a publication: overall, or of one step or one dimension. 0 to 100, one decimal. */
export const scoreInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    roundId: z.uuid(),
    subject: z.enum(ScoreSubject),
    countryCode: z.string().length(2).nullable(),
    step: z.enum(EvaluationStep).nullable(),
    dimensionId: z.uuid().nullable(),
    value: z.number().min(0).max(100).multipleOf(0.1),
    confidence: z.enum(ScoreConfidence).nullable(),
    title: line(300),
    note: paragraph(2000),
  })
  .refine(({ subject, countryCode }) => (subject === 'country') === (countryCode !== null), {
    path: ['countryCode'],
    message: 'required',
  })
  .refine(({ step, dimensionId }) => step === null || dimensionId === null, {
    path: ['dimensionId'],
    message: 'step_or_dimension',
  })
  .refine(({ sources }) => sources.length > 0, { path: ['sources'], message: 'score_without_source' })
export type ScoreInput = z.infer<typeof scoreInput>
