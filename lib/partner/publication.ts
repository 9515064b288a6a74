import * as z from 'zod'
import {
  IdentifierScheme,
  OrganisationChangeKind,
  OrganisationKind,
  OrganisationNameKind,
} from '@/lib/generated/prisma/enums'
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
  referenceOrNull,
  referenceTo,
  richTextOrNone,
  rowId,
  wordsFor,
} from '@/lib/publishing/document'
import { emptyText } from '@/lib/rich-text/nodes'
import { identifierLink } from './identifiers/schemes'
import { stakeholderKindOf } from './rules'

const name = z.strictObject({
  kind: z.enum(OrganisationNameKind),
  language: language.nullable(),
  name: z.string(),
  /** From when and until when it was used; versions saved before this was asked say neither. */
  starts: partialDate.nullable().default(null),
  ends: partialDate.nullable().default(null),
})

const identifier = {
  scheme: z.enum(IdentifierScheme),
  value: z.string(),
  register: z.string().nullable(),
  url: z.string().nullable(),
}

const change = { kind: z.enum(OrganisationChangeKind), happened: partialDate.nullable() }

export const partnerSnapshot = recordSnapshot.extend({
  kind: z.enum(OrganisationKind),
  countryCode: z.string().nullable(),
  website: z.string().nullable(),
  names: z.array(name),
  changes: z
    .array(
      z.strictObject({
        id: rowId,
        ...change,
        projectId: z.uuid().nullable().default(null),
        successorIds: z.array(z.uuid()),
        texts: localised(z.string()),
      }),
    )
    .default([]),
  seatRegionId: z.uuid().nullable().default(null),
  regionIds: z.array(z.uuid()).default([]),
  logoFileId: z.uuid().nullable().default(null),
  identifiers: z.array(z.strictObject(identifier)).default([]),
  texts: localised(z.strictObject({ summary: z.string(), description: richTextOrNone, seat: z.string().default('') })),
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
    .array(
      z.strictObject({
        ...change,
        /** The project that was left. */
        project: reference.nullable().default(null),
        successors: z.array(reference),
        language,
        reason: z.string(),
      }),
    )
    .default([]),
  /** The place where it is based; empty where that is not known. */
  seat: z.string().default(''),
  seatRegion: reference.nullable().default(null),
  /** The regions it is active in. */
  regions: z.array(reference).default([]),
  /** The key of one of its files. */
  logo: z.string().nullable().default(null),
  /** `url` is where the key can be looked up. */
  identifiers: z.array(z.strictObject(identifier)).default([]),
})
export type PartnerBody = z.infer<typeof partnerBody>

/** The public document of an organisation; its title is the official name in the page's language. */
export function partnerDocument(snapshot: PartnerSnapshot, locale: ContentLanguage): DocumentContent<PartnerBody> {
  const official = officialName(snapshot, locale)
  const words = wordsFor(snapshot.texts, locale, snapshot.originalLanguage) ?? {
    language: official.language ?? locale,
    words: { summary: '', description: emptyText, seat: '' },
  }
  const { kind, countryCode, website, seatRegionId, regionIds, logoFileId } = snapshot
  const stakeholder = stakeholderKindOf(kind)
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
      changes: snapshot.changes.map(({ kind: what, happened, projectId, successorIds, texts }) => {
        const reason = wordsFor(texts, locale, snapshot.originalLanguage)
        return {
          ...{ kind: what, happened, language: reason?.language ?? words.language, reason: reason?.words ?? '' },
          project: referenceOrNull('project', projectId),
          successors: successorIds.map((id) => referenceTo('partner', id)),
        }
      }),
      seat: seatIn(snapshot, locale),
      seatRegion: referenceOrNull('region', seatRegionId),
      regions: regionIds.map((id) => referenceTo('region', id)),
      logo: snapshot.files.find(({ id, kind: what }) => what === 'image' && id === logoFileId)?.key ?? null,
      identifiers: snapshot.identifiers.map((one) => ({
        ...one,
        url: identifierLink(one.scheme, one.value) ?? one.url,
      })),
    },
    facets: [
      `organisation-kind:${kind}`,
      ...(countryCode ? [`country:${countryCode}`] : []),
      ...(stakeholder ? [`stakeholder:${stakeholder}`] : []),
      // Whoever carries it on shows where that comes from.
      ...new Set(snapshot.changes.flatMap(({ successorIds }) => successorIds.map((id) => `partner:${id}`))),
      ...new Set([...(seatRegionId ? [seatRegionId] : []), ...regionIds].map((id) => `region:${id}`)),
    ],
    happenedOn: null,
  }
}

/** What the place where it is based is called in a language, else in the one it was first written in, else in any. */
function seatIn({ texts, originalLanguage }: PartnerSnapshot, locale: ContentLanguage): string {
  const told = Object.fromEntries(Object.entries(texts).flatMap(([one, { seat }]) => (seat ? [[one, seat]] : [])))
  return wordsFor<string>(told, locale, originalLanguage)?.words ?? ''
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
