import * as z from 'zod'
import { Theme } from '@/lib/generated/prisma/enums'
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
  requiredWords,
} from '@/lib/publishing/document'

const parts = {
  problem: z.string(),
  whatIsDone: z.string(),
  whoBenefits: z.string(),
  resources: z.string(),
  results: z.string(),
  lessons: z.string(),
  toCopyIt: z.string(),
}

export const practiceSnapshot = recordSnapshot.extend({
  carriedOutById: z.uuid().nullable(),
  regionId: z.uuid().nullable(),
  countryCode: z.string().nullable(),
  place: z.string().nullable(),
  started: partialDate.nullable(),
  themes: z.array(z.enum(Theme)),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), ...parts })),
})
export type PracticeSnapshot = z.infer<typeof practiceSnapshot>

export const practiceBody = documentBody.extend({
  carriedOutBy: reference.nullable(),
  region: reference.nullable(),
  place: z.string().nullable(),
  started: partialDate.nullable(),
  themes: z.array(z.enum(Theme)),
  ...parts,
})
export type PracticeBody = z.infer<typeof practiceBody>

/** The public document of a good practice; where it was exchanged is found by the facet `practice:<id>`. */
export function practiceDocument(snapshot: PracticeSnapshot, locale: ContentLanguage): DocumentContent<PracticeBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, ...described } = found.words
  const { carriedOutById, regionId, countryCode, place, started, themes } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found),
      carriedOutBy: referenceOrNull('partner', carriedOutById),
      region: referenceOrNull('region', regionId),
      place,
      started,
      themes,
      ...described,
    },
    facets: [
      ...themes.map((theme) => `theme:${theme}`),
      ...(regionId ? [`region:${regionId}`] : []),
      ...(countryCode ? [`country:${countryCode}`] : []),
      ...(carriedOutById ? [`partner:${carriedOutById}`] : []),
    ],
    happenedOn: firstDayOf(started),
  }
}
