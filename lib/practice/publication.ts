import * as z from 'zod'
import { funderFacets, fundingBody, fundingOf, fundingSnapshot } from '@/lib/funding/publication'
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
  referenceTo,
  requiredWords,
  richText,
} from '@/lib/publishing/document'

const parts = {
  problem: richText,
  whatIsDone: richText,
  whoBenefits: richText,
  resources: richText,
  results: richText,
  lessons: richText,
  toCopyIt: richText,
}

export const practiceSnapshot = recordSnapshot.extend({
  carriedOutById: z.uuid().nullable(),
  regionId: z.uuid().nullable(),
  countryCode: z.string().nullable(),
  place: z.string().nullable(),
  started: partialDate.nullable(),
  ended: partialDate.nullable().default(null),
  themes: z.array(z.enum(Theme)),
  funding: fundingSnapshot,
  answersGapIds: z.array(z.uuid()).default([]),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), ...parts })),
})
export type PracticeSnapshot = z.infer<typeof practiceSnapshot>

export const practiceBody = documentBody.extend({
  carriedOutBy: reference.nullable(),
  region: reference.nullable(),
  place: z.string().nullable(),
  countryCode: z.string().nullable().default(null),
  started: partialDate.nullable(),
  ended: partialDate.nullable().default(null),
  themes: z.array(z.enum(Theme)),
  funding: fundingBody,
  /** Gaps it answers. */
  answers: z.array(reference).default([]),
  ...parts,
})
export type PracticeBody = z.infer<typeof practiceBody>

/** The public document of a good practice; where it was exchanged is found by the facet `practice:<id>`. */
export function practiceDocument(snapshot: PracticeSnapshot, locale: ContentLanguage): DocumentContent<PracticeBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, ...described } = found.words
  const { carriedOutById, regionId, countryCode, place, started, ended, themes, funding, answersGapIds } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      carriedOutBy: referenceOrNull('partner', carriedOutById),
      region: referenceOrNull('region', regionId),
      place,
      countryCode,
      started,
      ended,
      themes,
      funding: fundingOf(funding),
      answers: answersGapIds.map((id) => referenceTo('gap', id)),
      ...described,
    },
    facets: [
      ...themes.map((theme) => `theme:${theme}`),
      ...(regionId ? [`region:${regionId}`] : []),
      ...(countryCode ? [`country:${countryCode}`] : []),
      ...new Set([...(carriedOutById ? [`partner:${carriedOutById}`] : []), ...funderFacets(funding)]),
      ...answersGapIds.map((id) => `gap:${id}`),
    ],
    happenedOn: firstDayOf(started),
  }
}
