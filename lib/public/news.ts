import 'server-only'
import { notFound } from 'next/navigation'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { type Reference, referenceTo } from '@/lib/publishing/document'
import { folders } from './addresses'
import { countDocuments, listDocuments, listLatest } from './documents'
import { type ListAddress, pageNumber } from './lists'
import { inEveryLanguage } from './metadata'
import { localeOf } from './pages'

/** Kinds that make the news. */
export const newsKinds = ['press', 'event', 'campaign', 'publication'] as const
export type NewsKind = (typeof newsKinds)[number]

const perPage = 100

/** The projects by the shortest name they have. */
export async function projectNames(locale: Locale): Promise<ReadonlyMap<Reference, string>> {
  const projects = await listDocuments('project', locale)
  return new Map(projects.map(({ id, title, body }) => [referenceTo('project', id), body.acronym ?? title]))
}

/** One page of the news: everything the projects said and did in public, or one kind of it, the latest first. */
export async function publicNews(address: ListAddress) {
  const locale = localeOf(await address.params)
  const asked = await address.searchParams
  const page = pageNumber(asked.page)
  const kind = newsKinds.find((one) => one === asked.kind) ?? null
  const shown = kind ? [kind] : newsKinds
  const [counts, projects, documents] = await Promise.all([
    countDocuments(locale),
    projectNames(locale),
    listLatest(shown, locale, { limit: perPage, offset: (page - 1) * perPage }),
  ])
  const total = shown.map((one) => counts[one]).reduce((sum, count) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (page > pages) notFound()
  const t = translator(locale, 'press')
  const path = `/${locale}/${folders.press}`
  return {
    locale,
    kind,
    documents,
    projects,
    counts,
    path,
    head: { title: t('title'), lead: t('lead'), count: total > 0 ? t('total', { count: total }) : null },
    frame: { locale, here: 'press' as const, addresses: inEveryLanguage(`/${folders.press}`) },
    paging: { page, pages, path: kind ? `${path}?kind=${kind}` : path, locale },
  }
}
