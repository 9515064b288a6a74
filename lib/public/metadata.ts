import type { Metadata } from 'next'
import { translator } from '@/i18n/translator'
import { defaultLocale, interfaceLocales, type Locale } from '@/lib/language/rules'

type Described = {
  locale: Locale
  title: string
  description: string
  /** The page's path in each language it exists in. */
  addresses: Partial<Record<Locale, string>>
  article?: { publishedTime: string }
}

/** The same path under every language, for pages that exist in all of them. */
export const inEveryLanguage = (rest = '') =>
  Object.fromEntries(interfaceLocales.map((locale) => [locale, `/${locale}${rest}`])) as Record<Locale, string>

/** What a page says about itself in its head. */
export function pageMetadata({ locale, title, description, addresses, article }: Described): Metadata {
  const canonical = addresses[locale]
  const shown = description.length > 200 ? `${description.slice(0, 199).trimEnd()}…` : description
  const common = {
    title,
    description: shown,
    siteName: translator(locale, 'site')('name'),
    locale: locale === 'en' ? 'en_GB' : 'pl_PL',
    ...(canonical ? { url: canonical } : {}),
  }
  return {
    title,
    description: shown,
    alternates: {
      canonical: canonical ?? null,
      languages: { ...addresses, 'x-default': addresses[defaultLocale] ?? canonical ?? null },
    },
    openGraph: article ? { ...common, type: 'article', ...article } : { ...common, type: 'website' },
    twitter: { card: 'summary' },
  }
}
