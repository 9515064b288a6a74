import * as z from 'zod'
import { CampaignPointKind } from '@/lib/generated/prisma/enums'
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
  wordsFor,
  yearFacet,
} from '@/lib/publishing/document'

const facts = {
  hashtag: z.string().nullable(),
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
}
const pointFacts = {
  kind: z.enum(CampaignPointKind),
  countryCode: z.string().nullable(),
  url: z.string().nullable(),
}
const pointWords = { text: z.string(), attribution: z.string() }
const parts = { occasion: z.string(), description: richText, howToJoin: richText }

export const campaignSnapshot = recordSnapshot.extend({
  ...facts,
  projectId: z.uuid().nullable(),
  contactIds: z.array(z.uuid()),
  points: z.array(z.strictObject({ id: rowId, ...pointFacts, texts: localised(z.strictObject(pointWords)) })),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), ...parts })),
})
export type CampaignSnapshot = z.infer<typeof campaignSnapshot>

export const campaignBody = documentBody.extend({
  ...facts,
  project: reference.nullable(),
  /** Organisations that answer the media. */
  mediaContacts: z.array(reference),
  points: z.array(z.strictObject({ ...pointFacts, ...pointWords, language })),
  ...parts,
})
export type CampaignBody = z.infer<typeof campaignBody>

/** The public document of a campaign; its press releases are found by the facet `campaign:<id>`. */
export function campaignDocument(snapshot: CampaignSnapshot, locale: ContentLanguage): DocumentContent<CampaignBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, summary, ...described } = found.words
  const { projectId, contactIds, hashtag, starts, ends } = snapshot
  return {
    title,
    summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      ...{ hashtag, starts, ends },
      project: referenceOrNull('project', projectId),
      mediaContacts: contactIds.map((id) => referenceTo('partner', id)),
      points: snapshot.points.flatMap(({ id: _, texts, ...point }) => {
        const words = wordsFor(texts, locale, snapshot.originalLanguage)
        return words ? [{ ...point, ...words.words, language: words.language }] : []
      }),
      ...described,
    },
    facets: [
      ...(projectId ? [`project:${projectId}`] : []),
      ...contactIds.map((id) => `partner:${id}`),
      ...yearFacet(starts),
    ],
    happenedOn: firstDayOf(starts),
  }
}
