import { translator } from '@/i18n/translator'
import { defaultLocale, interfaceLocales, type Locale } from '@/lib/language/rules'
import { offeredAmong } from './portal-settings'

type Described = {
  locale: Locale
  title: string
  description: string
  /** The page's path in each language it exists in. */
  addresses: Partial<Record<Locale, string>>
  article?: { publishedTime: string }
}

/** What a page says about itself: the few things of Next's metadata that our pages say, for whoever draws the head. */
export type PageMetadata = {
  /** Beside it stands the name of the portal, unless it is absolute. */
  title: string | { absolute: string }
  description?: string
  robots?: { index: boolean; follow: boolean }
  alternates?: { canonical: string | null; languages: Partial<Record<Locale | 'x-default', string | null>> }
  openGraph?: OpenGraph
  twitter?: { card: 'summary_large_image' }
}
type Picture = { url: string; width: number; height: number; type: string; alt: string }
type OpenGraph = {
  title: string
  description: string
  siteName: string
  alternateLocale: string[]
  images: Picture[]
  locale: string
  url?: string
} & ({ type: 'website' } | { type: 'article'; publishedTime: string })

/** What Open Graph calls a language. */
const territory: Record<Locale, string> = { en: 'en_GB', pl: 'pl_PL' }

/** The same path under every language, for pages that exist in all of them. */
export const inEveryLanguage = (rest = '') =>
  Object.fromEntries(interfaceLocales.map((locale) => [locale, `/${locale}${rest}`])) as Record<Locale, string>

/** What a page says about itself in its head. */
export function pageMetadata({ locale, title, description, addresses, article }: Described): PageMetadata {
  const canonical = addresses[locale]
  const offered = offeredAmong(addresses)
  const shown = description.length > 200 ? `${description.slice(0, 199).trimEnd()}…` : description
  const site = translator(locale, 'site')
  const common = {
    title,
    description: shown,
    siteName: site('name'),
    alternateLocale: interfaceLocales
      .filter((other) => other !== locale && offered[other])
      .map((other) => territory[other]),
    // Made by scripts/share-images.mjs.
    images: [{ url: `/share-${locale}.png`, width: 1200, height: 630, type: 'image/png', alt: site('shareImage') }],
    locale: territory[locale],
    ...(canonical ? { url: canonical } : {}),
  }
  return {
    title,
    description: shown,
    alternates: {
      canonical: canonical ?? null,
      languages: { ...offered, 'x-default': offered[defaultLocale] ?? Object.values(offered)[0] ?? canonical ?? null },
    },
    openGraph: article ? { ...common, type: 'article', ...article } : { ...common, type: 'website' },
    twitter: { card: 'summary_large_image' },
  }
}
