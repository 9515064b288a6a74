import * as z from 'zod'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  localised,
  recordSnapshot,
  reference,
  referenceTo,
  requiredWords,
  richTextOrNone,
} from '@/lib/publishing/document'

export const platformSnapshot = recordSnapshot.extend({
  projectId: z.uuid(),
  regionId: z.uuid(),
  countryCode: z.string(),
  roundtablesPlanned: z.number().int().nullable(),
  memberIds: z.array(z.uuid()),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), description: richTextOrNone })),
})
export type PlatformSnapshot = z.infer<typeof platformSnapshot>

export const platformBody = documentBody.extend({
  project: reference,
  region: reference,
  roundtablesPlanned: z.number().int().nullable(),
  members: z.array(reference),
  description: richTextOrNone,
})
export type PlatformBody = z.infer<typeof platformBody>

/** The public document of a regional multi-stakeholder platform. */
export function platformDocument(snapshot: PlatformSnapshot, locale: ContentLanguage): DocumentContent<PlatformBody> {
  const words = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { projectId, regionId, countryCode, roundtablesPlanned, memberIds } = snapshot
  return {
    title: words.words.title,
    summary: words.words.summary,
    body: {
      ...bodyOf(snapshot, words, locale),
      project: referenceTo('project', projectId),
      region: referenceTo('region', regionId),
      roundtablesPlanned,
      members: memberIds.map((id) => referenceTo('partner', id)),
      description: words.words.description,
    },
    facets: [
      `region:${regionId}`,
      `project:${projectId}`,
      `country:${countryCode}`,
      ...new Set([snapshot.organisationId, ...memberIds].map((id) => `partner:${id}`)),
    ],
    happenedOn: null,
  }
}
