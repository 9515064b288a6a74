import 'server-only'
import { notFound } from 'next/navigation'
import { translator } from '@/i18n/translator'
import { interfaceLocales, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { folders, type PageKind } from './addresses'
import { absoluteUrl } from './base-url'
import { findDocument } from './documents'
import { inEveryLanguage, type PageMetadata, pageMetadata } from './metadata'

/** The language of an address, or no page. */
export function localeOf({ locale }: { locale: string }): Locale {
  if (!isInterfaceLocale(locale)) notFound()
  return locale
}

type RecordParams = Promise<{ locale: string; slug: string }>
type PublicRecord<Kind extends PageKind> = Awaited<ReturnType<typeof readRecord<Kind>>>

const beingRead = new WeakMap<RecordParams, Promise<unknown>>()

/**
 * The record of an address with its language and its paths in the other languages, or no page. Read once for the head and
 * the body of a page, which are given the same parameters.
 */
export function publicRecord<Kind extends PageKind>(kind: Kind, params: RecordParams): Promise<PublicRecord<Kind>> {
  const known = beingRead.get(params) as Promise<PublicRecord<Kind>> | undefined
  if (known) return known
  const read = readRecord(kind, params)
  beingRead.set(params, read)
  return read
}

async function readRecord<Kind extends PageKind>(kind: Kind, params: RecordParams) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const document = await findDocument(kind, locale, slug)
  if (!document) notFound()
  const { addresses: slugs, ...record } = document
  const addresses: Partial<Record<Locale, string>> = {}
  for (const language of interfaceLocales)
    if (slugs[language]) addresses[language] = `/${language}/${folders[kind]}/${slugs[language]}`
  return {
    ...{ locale, document: record as typeof document, addresses, crumbs: [crumbOf(kind, locale)] },
    url: absoluteUrl(addresses[locale] ?? ''),
  }
}

/** The list of a kind, as a step of the way to a page. */
export const crumbOf = (kind: PageKind, locale: Locale) => ({
  label: translator(locale, 'nav')(kind),
  href: `/${locale}/${folders[kind]}`,
})

/** The head of a record's page. */
export async function recordMetadata(kind: PageKind, params: RecordParams): Promise<PageMetadata> {
  const { locale, document, addresses } = await publicRecord(kind, params)
  const { title, summary, publishedAt } = document
  const description = summary || translator(locale, kind)('description')
  return pageMetadata({ locale, title, description, addresses, article: { publishedTime: publishedAt } })
}

/** The head of a list. */
export async function listMetadata(kind: PageKind, params: Promise<{ locale: string }>): Promise<PageMetadata> {
  const locale = localeOf(await params)
  const t = translator(locale, kind)
  return pageMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    addresses: inEveryLanguage(`/${folders[kind]}`),
  })
}
