import * as z from 'zod'
import { fundedUntilFacet, funderFacets, fundingBody, fundingOf, fundingSnapshot } from '@/lib/funding/publication'
import { EvidenceKind, StakeholderKind, TargetGroup, Theme } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  firstDayOf,
  language,
  localised,
  partialDate,
  recordSnapshot,
  reference,
  referenceOrNull,
  referenceTo,
  requiredWords,
  richText,
  rowId,
  runningFacet,
  wordsFor,
  yearFacet,
} from '@/lib/publishing/document'
import { type EvidenceLevel, evidenceOf } from './rules'

const parts = {
  problem: richText,
  whatIsDone: richText,
  whoBenefits: richText,
  resources: richText,
  results: richText,
  lessons: richText,
  toCopyIt: richText,
}

const evidenceFacts = { kind: z.enum(EvidenceKind), happened: partialDate.nullable(), url: z.string().nullable() }
const people = {
  /** Whom it is for. */
  targetGroups: z.array(z.enum(TargetGroup)).default([]),
  /** Kinds of stakeholders that take part. */
  stakeholders: z.array(z.enum(StakeholderKind)).default([]),
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
  ...people,
  evidence: z.array(z.strictObject({ id: rowId, ...evidenceFacts, texts: localised(z.string()) })).default([]),
  adoptedFromId: z.uuid().nullable().default(null),
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
  ...people,
  /** What shows that it works. */
  evidence: z.array(z.strictObject({ ...evidenceFacts, language, statement: z.string() })).default([]),
  /** The practice it was modelled on. */
  adoptedFrom: reference.nullable().default(null),
  ...parts,
})
export type PracticeBody = z.infer<typeof practiceBody>

/**
 * The public document of a good practice; where it was exchanged, and which practices were modelled on it, is found by
 * the facet `practice:<id>`.
 */
export function practiceDocument(snapshot: PracticeSnapshot, locale: ContentLanguage): DocumentContent<PracticeBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, ...described } = found.words
  const { carriedOutById, regionId, countryCode, place, started, ended, themes, funding, answersGapIds } = snapshot
  const { targetGroups, stakeholders, evidence, adoptedFromId, originalLanguage } = snapshot
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
      targetGroups,
      stakeholders,
      evidence: evidence.flatMap(({ kind, happened, url, texts }) => {
        const words = wordsFor(texts, locale, originalLanguage)
        return words ? [{ kind, happened, url, language: words.language, statement: words.words }] : []
      }),
      adoptedFrom: referenceOrNull('practice', adoptedFromId),
      ...described,
    },
    facets: facetsOf(snapshot, evidenceOf({ ...snapshot, results: described.results }).level),
    happenedOn: firstDayOf(started),
  }
}

function facetsOf(snapshot: PracticeSnapshot, level: EvidenceLevel) {
  const { carriedOutById, regionId, countryCode, started, ended, themes, funding } = snapshot
  const { targetGroups, stakeholders, answersGapIds, adoptedFromId } = snapshot
  return [
    ...themes.map((theme) => `theme:${theme}`),
    ...(regionId ? [`region:${regionId}`] : []),
    ...(countryCode ? [`country:${countryCode}`] : []),
    ...new Set([...(carriedOutById ? [`partner:${carriedOutById}`] : []), ...funderFacets(funding)]),
    ...answersGapIds.map((id) => `gap:${id}`),
    ...targetGroups.map((group) => `group:${group}`),
    ...stakeholders.map((kind) => `stakeholder:${kind}`),
    `evidence:${level}`,
    ...yearFacet(started),
    ...runningFacet({ starts: started, ends: ended }),
    ...fundedUntilFacet(funding),
    ...(adoptedFromId ? [`practice:${adoptedFromId}`] : []),
  ]
}
