import * as z from 'zod'
import { PublicationKind } from '@/lib/generated/prisma/enums'
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
  yearFacet,
} from '@/lib/publishing/document'

const facts = {
  kind: z.enum(PublicationKind),
  /** The language of its title, which is that of the publication. */
  titleLanguage: language,
  authors: z.array(z.string()),
  /** The publisher as it is printed. */
  publisher: z.string().nullable(),
  countryCodes: z.array(z.string()),
  released: partialDate.nullable(),
  isbn: z.string().nullable(),
  url: z.string().nullable(),
}

export const publicationSnapshot = recordSnapshot.extend({
  ...facts,
  title: z.string(),
  projectId: z.uuid().nullable(),
  roundId: z.uuid().nullable(),
  publisherIds: z.array(z.uuid()),
  texts: localised(z.strictObject({ summary: z.string(), note: z.string() })),
})
export type PublicationSnapshot = z.infer<typeof publicationSnapshot>

export const publicationBody = documentBody.extend({
  ...facts,
  project: reference.nullable(),
  round: reference.nullable(),
  publishers: z.array(reference),
  note: z.string(),
})
export type PublicationBody = z.infer<typeof publicationBody>

/** The public document of a report, brief or article; its title is as printed on every page. */
export function publicationDocument(
  snapshot: PublicationSnapshot,
  locale: ContentLanguage,
): DocumentContent<PublicationBody> {
  const found = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { title, projectId, roundId, publisherIds, countryCodes, kind, released } = snapshot
  const { titleLanguage, authors, publisher, isbn, url } = snapshot
  return {
    title,
    summary: found.words.summary,
    body: {
      ...bodyOf(snapshot, found, locale),
      ...{ kind, titleLanguage, authors, publisher, countryCodes, released, isbn, url, note: found.words.note },
      project: referenceOrNull('project', projectId),
      round: referenceOrNull('round', roundId),
      publishers: publisherIds.map((id) => referenceTo('partner', id)),
    },
    facets: [
      `publication-kind:${kind}`,
      `language:${titleLanguage}`,
      ...(projectId ? [`project:${projectId}`] : []),
      ...(roundId ? [`round:${roundId}`] : []),
      ...publisherIds.map((id) => `partner:${id}`),
      ...countryCodes.map((code) => `country:${code}`),
      ...yearFacet(released),
    ],
    happenedOn: firstDayOf(released),
  }
}
