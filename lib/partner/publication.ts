import * as z from 'zod'
import { OrganisationChangeKind, OrganisationKind, OrganisationNameKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  language,
  localised,
  partialDate,
  recordSnapshot,
  reference,
  referenceTo,
  richTextOrNone,
  rowId,
  wordsFor,
} from '@/lib/publishing/document'
import { emptyText } from '@/lib/rich-text/nodes'
import { stakeholderKindOf } from './rules'

const name = z.strictObject({
  kind: z.enum(OrganisationNameKind),
  language: language.nullable(),
  name: z.string(),
})

const change = { kind: z.enum(OrganisationChangeKind), happened: partialDate.nullable() }

export const partnerSnapshot = recordSnapshot.extend({
  kind: z.enum(OrganisationKind),
  countryCode: z.string().nullable(),
  website: z.string().nullable(),
  names: z.array(name),
  changes: z
    .array(z.strictObject({ id: rowId, ...change, successorIds: z.array(z.uuid()), texts: localised(z.string()) }))
    .default([]),
  texts: localised(z.strictObject({ summary: z.string(), description: richTextOrNone })),
})
export type PartnerSnapshot = z.infer<typeof partnerSnapshot>

export const partnerBody = documentBody.extend({
  kind: z.enum(OrganisationKind),
  countryCode: z.string().nullable(),
  website: z.string().nullable(),
  shortName: z.string().nullable(),
  description: richTextOrNone,
  /** Other names: in other languages, short and former ones; the title is not repeated. */
  otherNames: z.array(name),
  /** What became of it: renamed, merged, split, closed. */
  changes: z
    .array(z.strictObject({ ...change, successors: z.array(reference), language, reason: z.string() }))
    .default([]),
})
export type PartnerBody = z.infer<typeof partnerBody>

/** The public document of an organisation; its title is the official name in the page's language. */
export function partnerDocument(snapshot: PartnerSnapshot, locale: ContentLanguage): DocumentContent<PartnerBody> {
  const official = officialName(snapshot, locale)
  const words = wordsFor(snapshot.texts, locale, snapshot.originalLanguage) ?? {
    language: official.language ?? locale,
    words: { summary: '', description: emptyText },
  }
  const { kind, countryCode, website } = snapshot
  const seat = stakeholderKindOf(kind)
  return {
    title: official.name,
    summary: words.words.summary,
    body: {
      ...bodyOf(snapshot, words, locale),
      kind,
      countryCode,
      website,
      description: words.words.description,
      shortName: snapshot.names.find((candidate) => candidate.kind === 'short')?.name ?? null,
      otherNames: snapshot.names.filter((candidate) => candidate !== official),
      changes: snapshot.changes.map(({ kind: what, happened, successorIds, texts }) => {
        const reason = wordsFor(texts, locale, snapshot.originalLanguage)
        return {
          ...{ kind: what, happened, language: reason?.language ?? words.language, reason: reason?.words ?? '' },
          successors: successorIds.map((id) => referenceTo('partner', id)),
        }
      }),
    },
    facets: [
      `organisation-kind:${kind}`,
      ...(countryCode ? [`country:${countryCode}`] : []),
      ...(seat ? [`stakeholder:${seat}`] : []),
    ],
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
