import * as z from 'zod'
import { PilotStage, Theme } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  day,
  documentBody,
  localised,
  recordSnapshot,
  reference,
  referenceOrNull,
  referenceTo,
  requiredWords,
} from '@/lib/publishing/document'

export const pilotSnapshot = recordSnapshot.extend({
  stage: z.enum(PilotStage),
  regionId: z.uuid(),
  countryCode: z.string(),
  roundtableId: z.uuid().nullable(),
  /** When it was proposed: the day of its roundtable. */
  proposedOn: day.nullable(),
  themes: z.array(z.enum(Theme)),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string() })),
})
export type PilotSnapshot = z.infer<typeof pilotSnapshot>

export const pilotBody = documentBody.extend({
  stage: z.enum(PilotStage),
  region: reference,
  roundtable: reference.nullable(),
  proposedOn: day.nullable(),
  themes: z.array(z.enum(Theme)),
})
export type PilotBody = z.infer<typeof pilotBody>

/** The public document of a pilot or of the idea for one. */
export function pilotDocument(snapshot: PilotSnapshot, locale: ContentLanguage): DocumentContent<PilotBody> {
  const { words, ...found } = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { stage, regionId, countryCode, roundtableId, proposedOn, themes } = snapshot
  return {
    ...words,
    body: {
      ...bodyOf(snapshot, found),
      stage,
      region: referenceTo('region', regionId),
      roundtable: referenceOrNull('roundtable', roundtableId),
      proposedOn,
      themes,
    },
    facets: [
      `pilot-stage:${stage}`,
      `region:${regionId}`,
      `country:${countryCode}`,
      ...(roundtableId ? [`roundtable:${roundtableId}`] : []),
      ...themes.map((theme) => `theme:${theme}`),
    ],
    happenedOn: proposedOn,
  }
}
