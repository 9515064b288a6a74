import * as z from 'zod'
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
  richText,
  yearFacet,
} from '@/lib/publishing/document'

const parts = { text: richText, notesToEditors: richText }

export const pressSnapshot = recordSnapshot.extend({
  projectId: z.uuid().nullable(),
  campaignId: z.uuid().nullable(),
  releasedOn: day,
  contactIds: z.array(z.uuid()),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), ...parts })),
})
export type PressSnapshot = z.infer<typeof pressSnapshot>

export const pressBody = documentBody.extend({
  project: reference.nullable(),
  campaign: reference.nullable(),
  releasedOn: day,
  /** Organisations that answer the media. */
  mediaContacts: z.array(reference),
  ...parts,
})
export type PressBody = z.infer<typeof pressBody>

/** The public document of a press release. */
export function pressDocument(snapshot: PressSnapshot, locale: ContentLanguage): DocumentContent<PressBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, text, notesToEditors } = found.words
  const { projectId, campaignId, releasedOn, contactIds } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      project: referenceOrNull('project', projectId),
      campaign: referenceOrNull('campaign', campaignId),
      releasedOn,
      mediaContacts: contactIds.map((id) => referenceTo('partner', id)),
      text,
      notesToEditors,
    },
    facets: [
      ...(projectId ? [`project:${projectId}`] : []),
      ...(campaignId ? [`campaign:${campaignId}`] : []),
      ...contactIds.map((id) => `partner:${id}`),
      ...yearFacet(releasedOn),
    ],
    happenedOn: releasedOn,
  }
}
