import * as z from 'zod'
import { EvaluationStep, ScoreConfidence, ScoreSubject } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  firstDayOf,
  localised,
  recordSnapshot,
  reference,
  referenceTo,
  requiredWords,
} from '@/lib/publishing/document'

const facts = {
  subject: z.enum(ScoreSubject),
  countryCode: z.string().nullable(),
  /** With `dimension` null the score is overall. */
  step: z.enum(EvaluationStep).nullable(),
  /** Key of the dimension in the round's codebook. */
  dimension: z.string().nullable(),
  /** 0 to 100. */
  value: z.number(),
  confidence: z.enum(ScoreConfidence).nullable(),
  referenceYear: z.number().int(),
}

export const scoreSnapshot = recordSnapshot.extend({
  ...facts,
  roundId: z.uuid(),
  projectId: z.uuid(),
  texts: localised(z.strictObject({ title: z.string(), note: z.string() })),
})
export type ScoreSnapshot = z.infer<typeof scoreSnapshot>

export const scoreBody = documentBody.extend({ ...facts, round: reference, project: reference })
export type ScoreBody = z.infer<typeof scoreBody>

/** The public document of a quoted score; its summary is what has to be known to read the figure. */
export function scoreDocument(snapshot: ScoreSnapshot, locale: ContentLanguage): DocumentContent<ScoreBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { roundId, projectId, subject, countryCode, step, dimension, value, confidence, referenceYear } = snapshot
  return {
    title: found.words.title,
    summary: found.words.note,
    body: {
      ...bodyOf(snapshot, found, locale),
      ...{ subject, countryCode, step, dimension, value, confidence, referenceYear },
      round: referenceTo('round', roundId),
      project: referenceTo('project', projectId),
    },
    facets: [
      `round:${roundId}`,
      `project:${projectId}`,
      `year:${referenceYear}`,
      ...(countryCode ? [`country:${countryCode}`] : []),
    ],
    happenedOn: firstDayOf(String(referenceYear)),
  }
}
