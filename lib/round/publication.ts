import * as z from 'zod'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  firstDayOf,
  localised,
  partialDate,
  recordSnapshot,
  reference,
  referenceOrNull,
  referenceTo,
  requiredWords,
  richText,
} from '@/lib/publishing/document'

const facts = {
  referenceYear: z.number().int(),
  dataAsOf: partialDate.nullable(),
  /** The months the evaluation looks at. */
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
  /** When its results came out. */
  released: partialDate.nullable(),
  scoredIndicators: z.number().int().nullable(),
  /** Countries that were compared. */
  countryCodes: z.array(z.string()),
}

export const roundSnapshot = recordSnapshot.extend({
  ...facts,
  projectId: z.uuid(),
  codebookId: z.uuid().nullable(),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), description: richText })),
})
export type RoundSnapshot = z.infer<typeof roundSnapshot>

export const roundBody = documentBody.extend({
  ...facts,
  project: reference,
  codebook: reference.nullable(),
  description: richText,
})
export type RoundBody = z.infer<typeof roundBody>

/** The public document of a round; its quoted scores are found by the facet `round:<id>`. */
export function roundDocument(snapshot: RoundSnapshot, locale: ContentLanguage): DocumentContent<RoundBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, description } = found.words
  const { projectId, codebookId, referenceYear, countryCodes } = snapshot
  const { dataAsOf, starts, ends, released, scoredIndicators } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      ...{ referenceYear, dataAsOf, starts, ends, released, scoredIndicators, countryCodes, description },
      project: referenceTo('project', projectId),
      codebook: referenceOrNull('codebook', codebookId),
    },
    facets: [
      `project:${projectId}`,
      ...(codebookId ? [`codebook:${codebookId}`] : []),
      `year:${referenceYear}`,
      ...countryCodes.map((code) => `country:${code}`),
    ],
    happenedOn: firstDayOf(released ?? String(referenceYear)),
  }
}
