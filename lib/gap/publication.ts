import * as z from 'zod'
import { GapKind, Theme } from '@/lib/generated/prisma/enums'
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
  yearFacet,
} from '@/lib/publishing/document'

export const gapSnapshot = recordSnapshot.extend({
  kind: z.enum(GapKind),
  regionId: z.uuid().nullable(),
  countryCode: z.string().nullable(),
  roundtableId: z.uuid().nullable(),
  eventId: z.uuid().nullable().default(null),
  position: z.number().int().default(0),
  /** When it was said: the day of its roundtable, or the time of its event as exact as it is known. */
  raisedOn: partialDate.nullable(),
  themes: z.array(z.enum(Theme)),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string() })),
})
export type GapSnapshot = z.infer<typeof gapSnapshot>

export const gapBody = documentBody.extend({
  kind: z.enum(GapKind),
  region: reference.nullable(),
  countryCode: z.string().nullable().default(null),
  roundtable: reference.nullable(),
  event: reference.nullable().default(null),
  raisedOn: partialDate.nullable(),
  themes: z.array(z.enum(Theme)),
})
export type GapBody = z.infer<typeof gapBody>

/** The public document of a gap or recommendation; its title is what the stakeholders said. */
export function gapDocument(snapshot: GapSnapshot, locale: ContentLanguage): DocumentContent<GapBody> {
  const { words, ...found } = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { kind, regionId, countryCode, roundtableId, eventId, raisedOn, themes } = snapshot
  return {
    ...words,
    body: {
      ...bodyOf(snapshot, found, locale),
      kind,
      region: referenceOrNull('region', regionId),
      countryCode,
      roundtable: referenceOrNull('roundtable', roundtableId),
      event: referenceOrNull('event', eventId),
      raisedOn,
      themes,
    },
    facets: [
      `gap-kind:${kind}`,
      ...(regionId ? [`region:${regionId}`] : []),
      ...(countryCode ? [`country:${countryCode}`] : []),
      ...(roundtableId ? [`roundtable:${roundtableId}`] : []),
      ...(eventId ? [`event:${eventId}`] : []),
      ...yearFacet(raisedOn),
      ...themes.map((theme) => `theme:${theme}`),
    ],
    happenedOn: firstDayOf(raisedOn),
  }
}
