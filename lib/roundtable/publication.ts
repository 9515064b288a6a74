import * as z from 'zod'
import { RoundtableCourse, RoundtableMode, StakeholderKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  day,
  documentBody,
  language,
  localised,
  recordSnapshot,
  reference,
  referenceOrNull,
  referenceTo,
  requiredWords,
  richText,
  wordsFor,
  yearFacet,
} from '@/lib/publishing/document'

/** A count that is exact (`min` = `max`) or a range. */
const range = z.strictObject({ min: z.number().int(), max: z.number().int() })
const facts = {
  /** Null where no source says it. */
  sequence: z.number().int().nullable(),
  heldOn: day.nullable(),
  startsAtMinute: z.number().int().nullable(),
  durationMinutes: z.number().int().nullable(),
  mode: z.enum(RoundtableMode).nullable(),
  course: z.enum(RoundtableCourse),
  place: z.string().nullable(),
  stakeholders: range.nullable(),
  people: range.nullable(),
}

export const roundtableSnapshot = recordSnapshot.extend({
  ...facts,
  platformId: z.uuid(),
  projectId: z.uuid(),
  regionId: z.uuid(),
  countryCode: z.string(),
  hostIds: z.array(z.uuid()),
  attendance: z.array(
    z.strictObject({
      organisationId: z.uuid().nullable(),
      nameAsWritten: z.string().nullable(),
      kind: z.enum(StakeholderKind),
      people: z.number().int().nullable(),
    }),
  ),
  agenda: z.array(
    z.strictObject({
      id: z.uuid(),
      minutesLong: z.number().int().nullable(),
      texts: localised(z.strictObject({ title: z.string(), minutes: richText })),
    }),
  ),
  actionPoints: z.array(
    z.strictObject({
      id: z.uuid(),
      organisationId: z.uuid().nullable(),
      ownerAsWritten: z.string().nullable(),
      dueOn: day.nullable(),
      doneOn: day.nullable(),
      texts: localised(z.strictObject({ text: z.string() })),
    }),
  ),
  practiceIds: z.array(z.uuid()),
  gapIds: z.array(z.uuid()),
  pilotIds: z.array(z.uuid()),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), followUp: richText })),
})
export type RoundtableSnapshot = z.infer<typeof roundtableSnapshot>

export const roundtableBody = documentBody.extend({
  ...facts,
  platform: reference,
  project: reference,
  region: reference,
  hosts: z.array(reference),
  /** Organisations at the table; `name` where the portal has no record of the organisation. Never people. */
  attendance: z.array(
    z.strictObject({
      partner: reference.nullable(),
      name: z.string().nullable(),
      kind: z.enum(StakeholderKind),
      people: z.number().int().nullable(),
    }),
  ),
  agenda: z.array(
    z.strictObject({
      id: z.uuid(),
      minutesLong: z.number().int().nullable(),
      language,
      title: z.string(),
      minutes: richText,
    }),
  ),
  actionPoints: z.array(
    z.strictObject({
      partner: reference.nullable(),
      owner: z.string().nullable(),
      dueOn: day.nullable(),
      doneOn: day.nullable(),
      language,
      text: z.string(),
    }),
  ),
  practices: z.array(reference),
  gaps: z.array(reference),
  pilots: z.array(reference),
  followUp: richText,
})
export type RoundtableBody = z.infer<typeof roundtableBody>

/** The public document of a roundtable: organisations, agreements and counts; people never. */
export function roundtableDocument(
  snapshot: RoundtableSnapshot,
  locale: ContentLanguage,
): DocumentContent<RoundtableBody> {
  const words = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  return {
    title: words.words.title,
    summary: words.words.summary,
    body: { ...bodyOf(snapshot, words, locale), ...bodyFacts(snapshot, locale), followUp: words.words.followUp },
    facets: facetsOf(snapshot),
    happenedOn: snapshot.heldOn,
  }
}

function bodyFacts(snapshot: RoundtableSnapshot, locale: ContentLanguage) {
  const { sequence, heldOn, startsAtMinute, durationMinutes, mode, course, place, stakeholders, people } = snapshot
  return {
    ...{ sequence, heldOn, startsAtMinute, durationMinutes, mode, course, place, stakeholders, people },
    platform: referenceTo('platform', snapshot.platformId),
    project: referenceTo('project', snapshot.projectId),
    region: referenceTo('region', snapshot.regionId),
    hosts: snapshot.hostIds.map((id) => referenceTo('partner', id)),
    attendance: snapshot.attendance.map(({ organisationId, nameAsWritten, kind, people }) => ({
      partner: referenceOrNull('partner', organisationId),
      name: nameAsWritten,
      kind,
      people,
    })),
    agenda: snapshot.agenda.flatMap(({ id, minutesLong, texts }) => {
      const found = wordsFor(texts, locale, snapshot.originalLanguage)
      return found ? [{ id, minutesLong, language: found.language, ...found.words }] : []
    }),
    actionPoints: snapshot.actionPoints.flatMap(({ organisationId, ownerAsWritten, dueOn, doneOn, texts }) => {
      const found = wordsFor(texts, locale, snapshot.originalLanguage)
      const partner = referenceOrNull('partner', organisationId)
      return found ? [{ partner, owner: ownerAsWritten, dueOn, doneOn, language: found.language, ...found.words }] : []
    }),
    practices: snapshot.practiceIds.map((id) => referenceTo('practice', id)),
    gaps: snapshot.gapIds.map((id) => referenceTo('gap', id)),
    pilots: snapshot.pilotIds.map((id) => referenceTo('pilot', id)),
  }
}

function facetsOf({ platformId, projectId, regionId, countryCode, ...snapshot }: RoundtableSnapshot) {
  const partners = [...snapshot.hostIds, ...snapshot.attendance.flatMap(({ organisationId }) => organisationId ?? [])]
  return [
    `platform:${platformId}`,
    `region:${regionId}`,
    `project:${projectId}`,
    `country:${countryCode}`,
    ...yearFacet(snapshot.heldOn),
    ...new Set(partners.map((id) => `partner:${id}`)),
    ...snapshot.practiceIds.map((id) => `practice:${id}`),
    ...new Set(snapshot.attendance.map(({ kind }) => `stakeholder:${kind}`)),
  ]
}
