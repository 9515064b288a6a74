import * as z from 'zod'
import { OrganisationKind, OrganisationNameKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  language,
  localised,
  recordSnapshot,
  wordsFor,
} from '@/lib/publishing/document'

const name = z.strictObject({
  kind: z.enum(OrganisationNameKind),
  language: language.nullable(),
  name: z.string(),
})

export const partnerSnapshot = recordSnapshot.extend({
  kind: z.enum(OrganisationKind),
  countryCode: z.string().nullable(),
  website: z.string().nullable(),
  names: z.array(name),
  texts: localised(z.strictObject({ summary: z.string() })),
})
export type PartnerSnapshot = z.infer<typeof partnerSnapshot>

export const partnerBody = documentBody.extend({
  kind: z.enum(OrganisationKind),
  countryCode: z.string().nullable(),
  website: z.string().nullable(),
  shortName: z.string().nullable(),
  /** Other names: in other languages, short and former ones; the title is not repeated. */
  otherNames: z.array(name),
})
export type PartnerBody = z.infer<typeof partnerBody>

/** The public document of an organisation; its title is the official name in the page's language. */
export function partnerDocument(snapshot: PartnerSnapshot, locale: ContentLanguage): DocumentContent<PartnerBody> {
  const official = officialName(snapshot, locale)
  const words = wordsFor(snapshot.texts, locale, snapshot.originalLanguage) ?? {
    language: official.language ?? locale,
    words: { summary: '' },
  }
  const { kind, countryCode, website } = snapshot
  return {
    title: official.name,
    summary: words.words.summary,
    body: {
      ...bodyOf(snapshot, words),
      kind,
      countryCode,
      website,
      shortName: snapshot.names.find((candidate) => candidate.kind === 'short')?.name ?? null,
      otherNames: snapshot.names.filter((candidate) => candidate !== official),
    },
    facets: [`organisation-kind:${kind}`, ...(countryCode ? [`country:${countryCode}`] : [])],
    happenedOn: null,
  }
}

/** The official name in a language, else the one that holds in every language, else the first there is. */
export function officialName(
  { names, originalLanguage }: Pick<PartnerSnapshot, 'names' | 'originalLanguage'>,
  locale: string,
) {
  const official = names.filter(({ kind }) => kind === 'official')
  const chosen =
    official.find((candidate) => candidate.language === locale) ??
    official.find((candidate) => candidate.language === null) ??
    official.find((candidate) => candidate.language === originalLanguage) ??
    official[0]
  if (!chosen) throw new Error('an organisation has no official name')
  return chosen
}
