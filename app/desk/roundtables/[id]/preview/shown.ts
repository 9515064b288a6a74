import type { Shown } from '@/components/record/shown'
import type { Locale } from '@/lib/language/rules'
import { type Card, listDocuments, resolveReferences } from '@/lib/public/documents'
import {
  type DocumentContent,
  type DocumentKind,
  type Reference,
  referencesIn,
  referenceTo,
} from '@/lib/publishing/document'
import type { previewRoundtable } from '@/lib/roundtable/queries'

type Preview = NonNullable<Awaited<ReturnType<typeof previewRoundtable>>>
type Draft = { id: string; content: DocumentContent<{ language: Card['language'] }> }

/** The draft as its public page would show it; the day of its publication where the public sees this very version. */
export function shownRoundtable({ roundtable, standing }: Preview, locale: Locale): Shown<'roundtable'> {
  const { id, version, content } = roundtable
  const slug = standing.slugs[locale] ?? ''
  const publishedAt = standing.publishedVersion === version ? (standing.publishedAt?.toISOString() ?? null) : null
  return { id, locale, kind: 'roundtable', slug, version, ...content, publishedAt, isPreview: true }
}

/** What the draft's references lead to: what is public, and the drafts that publishing would make public with it. */
export async function previewCards(preview: Preview, locale: Locale): Promise<Map<Reference, Card>> {
  const { body } = preview.roundtable.content
  const references = [
    ...[body.owner, body.platform, body.project, body.region, ...body.hosts, ...body.practices],
    ...body.attendance.map(({ partner }) => partner),
    ...body.actionPoints.map(({ partner }) => partner),
    ...referencesIn(body.followUp, ...body.agenda.map(({ minutes }) => minutes)),
  ]
  const cards = await resolveReferences(references, locale)
  const drafts: [DocumentKind, Draft[]][] = [
    ['practice', preview.practices],
    ['gap', preview.gaps],
    ['pilot', preview.pilots],
  ]
  for (const [kind, ones] of drafts) for (const one of ones) cards.set(referenceTo(kind, one.id), cardOf(kind, one))
  return cards
}

/** The other roundtables of its platform that are public. */
export const previewSiblings = (preview: Preview, locale: Locale) =>
  listDocuments('roundtable', locale, { facet: preview.roundtable.content.body.platform, order: 'latest' })

const cardOf = (kind: DocumentKind, { id, content }: Draft): Card => ({
  id,
  kind,
  slug: '',
  title: content.title,
  summary: content.summary,
  language: content.body.language,
  countryCode: null,
  happenedOn: content.happenedOn,
})
