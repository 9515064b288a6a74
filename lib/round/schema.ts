import * as z from 'zod'
import { endsFirst, isInOrder, known, line, paragraph, recordInput, richText } from '@/lib/publishing/input'

/** One time the countries were evaluated, in one language. */
export const roundInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    projectId: z.uuid(),
    codebookId: z.uuid().nullable(),
    referenceYear: z.number().int().min(1990).max(2199),
    dataAsOf: known,
    /** The months the evaluation looks at. */
    starts: known,
    ends: known,
    /** When its results came out. */
    released: known,
    scoredIndicators: z.number().int().min(1).max(10_000).nullable(),
    countryCodes: z.array(z.string().length(2)).max(60),
    title: line(300),
    summary: paragraph(2000),
    description: richText(20_000),
  })
  .refine(isInOrder, endsFirst)
export type RoundInput = z.infer<typeof roundInput>
