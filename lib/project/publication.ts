import * as z from 'zod'
import { fundedUntilFacet, fundingBody, fundingOf, fundingSnapshot } from '@/lib/funding/publication'
import { ProjectRole, ProjectStanding } from '@/lib/generated/prisma/enums'
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
  referenceTo,
  requiredWords,
  richText,
  yearFacet,
} from '@/lib/publishing/document'

const part = {
  role: z.enum(ProjectRole),
  standing: z.enum(ProjectStanding),
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
}

export const projectSnapshot = recordSnapshot.extend({
  acronym: z.string().nullable(),
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
  website: z.string().nullable(),
  countryCodes: z.array(z.string()),
  partners: z.array(
    z.strictObject({
      organisationId: z.uuid(),
      ...part,
    }),
  ),
  funding: fundingSnapshot,
  texts: localised(z.strictObject({ title: z.string(), summary: z.string(), description: richText })),
})
export type ProjectSnapshot = z.infer<typeof projectSnapshot>

export const projectBody = documentBody.extend({
  acronym: z.string().nullable(),
  starts: partialDate.nullable(),
  ends: partialDate.nullable(),
  website: z.string().nullable(),
  countryCodes: z.array(z.string()),
  /** In the order the project gives them, the lead first. */
  partners: z.array(
    z.strictObject({
      partner: reference,
      ...part,
    }),
  ),
  funding: fundingBody,
  description: richText,
})
export type ProjectBody = z.infer<typeof projectBody>

/** The public document of a project. */
export function projectDocument(snapshot: ProjectSnapshot, locale: ContentLanguage): DocumentContent<ProjectBody> {
  const words = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { acronym, starts, ends, website, countryCodes } = snapshot
  return {
    title: words.words.title,
    summary: words.words.summary,
    body: {
      ...bodyOf(snapshot, words, locale),
      acronym,
      starts,
      ends,
      website,
      countryCodes,
      partners: snapshot.partners.map(({ organisationId, ...role }) => ({
        partner: referenceTo('partner', organisationId),
        ...role,
      })),
      funding: fundingOf(snapshot.funding),
      description: words.words.description,
    },
    facets: [
      ...countryCodes.map((code) => `country:${code}`),
      ...new Set(snapshot.partners.map(({ organisationId }) => `partner:${organisationId}`)),
      ...yearFacet(starts),
      ...fundedUntilFacet(snapshot.funding),
    ],
    happenedOn: firstDayOf(starts),
  }
}
