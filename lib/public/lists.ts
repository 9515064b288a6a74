import 'server-only'
import { notFound } from 'next/navigation'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { folders, type PageKind } from './addresses'
import { countDocuments, listDocuments } from './documents'
import { inEveryLanguage } from './metadata'
import { localeOf } from './pages'

const perPage = 100

type Answer = string | string[] | undefined
export type ListAddress = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, Answer>> }

/** The page of a list that an address asks for: the first where it makes no sense. */
export const pageNumber = (asked: Answer) =>
  typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1

/** One page of a list: its records, how many there are in all, and where it is. */
export async function publicList<Kind extends PageKind>(kind: Kind, order: 'title' | 'latest', address: ListAddress) {
  const locale: Locale = localeOf(await address.params)
  const page = pageNumber((await address.searchParams).page)
  const [counts, documents] = await Promise.all([
    countDocuments(locale),
    listDocuments(kind, locale, { order, limit: perPage, offset: (page - 1) * perPage }),
  ])
  const total = counts[kind]
  const t = translator<PageKind>(locale, kind)
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (page > pages) notFound()
  return {
    locale,
    documents,
    total,
    head: {
      title: t('title'),
      lead: t('lead'),
      count: total > 0 ? t('count', { count: total }) : null,
    },
    frame: { locale, here: kind, addresses: inEveryLanguage(`/${folders[kind]}`) },
    paging: { page, pages, path: `/${locale}/${folders[kind]}`, locale },
  }
}
