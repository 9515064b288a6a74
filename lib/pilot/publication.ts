import * as z from 'zod'
import { fundedUntilFacet, funderFacets, fundingBody, fundingOf, fundingSnapshot } from '@/lib/funding/publication'
import { PilotStage, Theme } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  day,
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
  richTextOrNone,
  rowId,
  wordsFor,
  yearFacet,
} from '@/lib/publishing/document'

const facts = {
  place: z.string().nullable().default(null),
  starts: partialDate.nullable().default(null),
  ends: partialDate.nullable().default(null),
  durationMonths: z.number().int().nullable().default(null),
  /** People it was planned for. */
  plannedBeneficiaries: z.number().int().nullable().default(null),
}
const parts = {
  whatIsDone: richTextOrNone,
  whoBenefits: richTextOrNone,
  difficulties: richTextOrNone,
}

export const pilotSnapshot = recordSnapshot.extend({
  stage: z.enum(PilotStage),
  regionId: z.uuid(),
  countryCode: z.string(),
  roundtableId: z.uuid().nullable(),
  position: z.number().int().default(0),
  /** When it was proposed: the day of its roundtable. */
  proposedOn: day.nullable(),
  themes: z.array(z.enum(Theme)),
  projectId: z.uuid().nullable().default(null),
  ...facts,
  implementers: z
    .array(z.strictObject({ organisationId: z.uuid().nullable(), nameAsWritten: z.string().nullable() }))
    .default([]),
  funding: fundingSnapshot,
  answersGapIds: z.array(z.uuid()).default([]),
  outcomes: z
    .array(z.strictObject({ id: rowId, happened: partialDate.nullable(), texts: localised(z.string()) }))
    .default([]),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), ...parts })),
})
export type PilotSnapshot = z.infer<typeof pilotSnapshot>

export const pilotBody = documentBody.extend({
  stage: z.enum(PilotStage),
  region: reference,
  roundtable: reference.nullable(),
  proposedOn: day.nullable(),
  themes: z.array(z.enum(Theme)),
  project: reference.nullable().default(null),
  ...facts,
  /** `name` where the portal has no record of the organisation. */
  implementers: z.array(z.strictObject({ partner: reference.nullable(), name: z.string().nullable() })).default([]),
  funding: fundingBody,
  /** Gaps it answers. */
  answers: z.array(reference).default([]),
  outcomes: z.array(z.strictObject({ happened: partialDate.nullable(), language, text: z.string() })).default([]),
  ...parts,
})
export type PilotBody = z.infer<typeof pilotBody>

/** Whether a pilot still runs, by its stage; of one that has not begun it is not asked. */
const runs: Partial<Record<PilotStage, 'yes' | 'no'>> = { running: 'yes', ended: 'no' }

/** The public document of a pilot or of the idea for one. */
export function pilotDocument(snapshot: PilotSnapshot, locale: ContentLanguage): DocumentContent<PilotBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, ...described } = found.words
  const { stage, regionId, countryCode, roundtableId, proposedOn, themes } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      stage,
      region: referenceTo('region', regionId),
      roundtable: referenceOrNull('roundtable', roundtableId),
      proposedOn,
      themes,
      ...detailsOf(snapshot, locale),
      ...described,
    },
    facets: [
      `pilot-stage:${stage}`,
      `region:${regionId}`,
      `country:${countryCode}`,
      ...(roundtableId ? [`roundtable:${roundtableId}`] : []),
      ...themes.map((theme) => `theme:${theme}`),
      ...(snapshot.projectId ? [`project:${snapshot.projectId}`] : []),
      ...new Set([
        ...snapshot.implementers.flatMap(({ organisationId }) => (organisationId ? [`partner:${organisationId}`] : [])),
        ...funderFacets(snapshot.funding),
      ]),
      ...snapshot.answersGapIds.map((id) => `gap:${id}`),
      ...yearFacet(snapshot.starts ?? proposedOn),
      ...(runs[stage] ? [`running:${runs[stage]}`] : []),
      ...fundedUntilFacet(snapshot.funding),
    ],
    happenedOn: firstDayOf(snapshot.starts) ?? proposedOn,
  }
}

function detailsOf(snapshot: PilotSnapshot, locale: ContentLanguage) {
  const { place, starts, ends, durationMonths, plannedBeneficiaries, originalLanguage } = snapshot
  return {
    ...{ place, starts, ends, durationMonths, plannedBeneficiaries },
    project: referenceOrNull('project', snapshot.projectId),
    implementers: snapshot.implementers.map(({ organisationId, nameAsWritten }) => ({
      partner: referenceOrNull('partner', organisationId),
      name: nameAsWritten,
    })),
    funding: fundingOf(snapshot.funding),
    answers: snapshot.answersGapIds.map((id) => referenceTo('gap', id)),
    outcomes: snapshot.outcomes.flatMap(({ happened, texts }) => {
      const found = wordsFor(texts, locale, originalLanguage)
      return found ? [{ happened, language: found.language, text: found.words }] : []
    }),
  }
}
