import * as z from 'zod'
import { DimensionGroup, EvaluationStep, IndicatorWording } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  language,
  localised,
  recordSnapshot,
  reference,
  referenceTo,
  requiredWords,
  richText,
} from '@/lib/publishing/document'

const indicatorFacts = {
  key: z.string(),
  step: z.enum(EvaluationStep).nullable(),
  wording: z.enum(IndicatorWording),
  /** Places in the codebook's list of sources. */
  sources: z.array(z.number().int().min(0)),
}
const dimensionFacts = { id: z.uuid(), key: z.string(), group: z.enum(DimensionGroup), isScored: z.boolean() }
const facts = { edition: z.string().nullable(), isIllustrative: z.boolean() }
const dimensionWords = { name: z.string(), earlierName: z.string(), note: z.string() }
const indicatorWords = { question: z.string(), note: z.string() }

export const codebookSnapshot = recordSnapshot.extend({
  ...facts,
  projectId: z.uuid(),
  dimensions: z.array(
    z.strictObject({
      ...dimensionFacts,
      texts: localised(z.strictObject(dimensionWords)),
      indicators: z.array(z.strictObject({ ...indicatorFacts, texts: localised(z.strictObject(indicatorWords)) })),
    }),
  ),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), description: richText })),
})
export type CodebookSnapshot = z.infer<typeof codebookSnapshot>

export const codebookBody = documentBody.extend({
  ...facts,
  project: reference,
  dimensions: z.array(
    z.strictObject({
      ...dimensionFacts,
      ...dimensionWords,
      language,
      indicators: z.array(z.strictObject({ ...indicatorFacts, ...indicatorWords, language })),
    }),
  ),
  description: richText,
})
export type CodebookBody = z.infer<typeof codebookBody>

/** The public document of a codebook; where it is illustrative, every page that shows it has to say so. */
export function codebookDocument(snapshot: CodebookSnapshot, locale: ContentLanguage): DocumentContent<CodebookBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, description } = found.words
  const { projectId, edition, isIllustrative, originalLanguage } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      ...{ edition, isIllustrative, description },
      project: referenceTo('project', projectId),
      dimensions: snapshot.dimensions.map(({ texts, indicators, ...dimension }) => {
        const name = requiredWords(texts, locale, originalLanguage)
        return {
          ...{ ...dimension, ...name.words, language: name.language },
          indicators: indicators.map(({ texts: asked, ...indicator }) => {
            const question = requiredWords(asked, locale, originalLanguage)
            return { ...indicator, ...question.words, language: question.language }
          }),
        }
      }),
    },
    facets: [`project:${projectId}`],
    happenedOn: null,
  }
}
