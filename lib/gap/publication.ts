import * as z from 'zod'
import { GapKind, Theme } from '@/lib/generated/prisma/enums'
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

export const gapSnapshot = recordSnapshot.extend({
  kind: z.enum(GapKind),
  regionId: z.uuid(),
  countryCode: z.string(),
  roundtableId: z.uuid().nullable(),
  /** When it was said: the day of its roundtable. */
  raisedOn: day.nullable(),
  themes: z.array(z.enum(Theme)),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string() })),
})
export type GapSnapshot = z.infer<typeof gapSnapshot>

export const gapBody = documentBody.extend({
  kind: z.enum(GapKind),
  region: reference,
  roundtable: reference.nullable(),
  raisedOn: day.nullable(),
  themes: z.array(z.enum(Theme)),
})
export type GapBody = z.infer<typeof gapBody>

/** The public document of a gap or recommendation; its title is what the stakeholders said. */
export function gapDocument(snapshot: GapSnapshot, locale: ContentLanguage): DocumentContent<GapBody> {
  const { words, ...found } = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { kind, regionId, countryCode, roundtableId, raisedOn, themes } = snapshot
  return {
    ...words,
    body: {
      ...bodyOf(snapshot, found),
      kind,
      region: referenceTo('region', regionId),
      roundtable: referenceOrNull('roundtable', roundtableId),
      raisedOn,
      themes,
    },
    facets: [
      `gap-kind:${kind}`,
      `region:${regionId}`,
      `country:${countryCode}`,
      ...(roundtableId ? [`roundtable:${roundtableId}`] : []),
      ...themes.map((theme) => `theme:${theme}`),
    ],
    happenedOn: raisedOn,
  }
}
