import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'

/** Kinds that have a page of their own, and the folder of `app/[locale]` it lives in. */
export const folders = {
  project: 'projects',
  partner: 'partners',
  region: 'regions',
  roundtable: 'roundtables',
  practice: 'practices',
  gap: 'gaps',
  pilot: 'pilots',
  round: 'evaluation',
  score: 'scores',
  codebook: 'codebooks',
  press: 'news',
  event: 'events',
  campaign: 'campaigns',
  publication: 'publications',
} as const satisfies Partial<Record<DocumentKind, string>>
export type PageKind = keyof typeof folders

export const hasPage = (kind: DocumentKind): kind is PageKind => kind in folders

/** The path of a document's page. */
export const pathOf = ({ kind, slug }: { kind: PageKind; slug: string }, locale: Locale) =>
  `/${locale}/${folders[kind]}/${slug}`

/** The kind whose pages live in a folder. */
export const kindOfFolder = (folder: string) =>
  (Object.keys(folders) as PageKind[]).find((kind) => folders[kind] === folder)

/** The path of the form for writing about a document; `about` is what for. */
export const writingPathOf = ({ kind, slug }: { kind: PageKind; slug: string }, about: string, locale: Locale) =>
  `/${locale}/write/${folders[kind]}/${slug}/${about}`

/** Forms of the public portal: made for one visitor, so never kept, neither here nor on the way. */
export const isFormPath = (path: string) => /^\/[a-z]{2}\/write\//.test(path)

/** Pages about the portal itself, each under its own name. */
export const standingPages = ['about', 'accessibility', 'privacy', 'imprint'] as const
export type StandingPage = (typeof standingPages)[number]
