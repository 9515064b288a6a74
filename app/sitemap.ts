import type { MetadataRoute } from 'next'
import { addressOf, contentPlaces, type Place, portalPlaces } from '@/components/portal/navigation'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import { absoluteUrl } from '@/lib/public/base-url'
import { listAddresses } from '@/lib/public/documents'
import { offeredAmong } from '@/lib/public/portal-settings'

export const dynamic = 'force-dynamic'

type Page = { changed?: string; addresses: Partial<Record<Locale, string>> }

const homeAddress = (locale: Locale) => `/${locale}`
const addressIn = (place: Place) => (locale: Locale) => addressOf(place, locale)

const searchHelp = (locale: Locale) => `/${locale}/search/help`

/** Home, every list that is linked, and the pages about the portal; records follow. */
const fixed: Page[] = [homeAddress, ...[...contentPlaces, ...portalPlaces].map(addressIn), searchHelp].map(
  (address) => ({
    addresses: Object.fromEntries(interfaceLocales.map((locale) => [locale, absoluteUrl(address(locale))])),
  }),
)

/** Every page in every language that is offered, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const records = new Map<string, Page>()
  for (const { id, kind, slug, locale, changed } of await listAddresses()) {
    if (!hasPage(kind)) continue
    const page = records.get(id) ?? { changed, addresses: {} }
    page.addresses[locale] = absoluteUrl(pathOf({ kind, slug }, locale))
    records.set(id, page)
  }
  return [...fixed, ...records.values()].flatMap(({ changed, addresses }) => {
    const languages = offeredAmong(addresses)
    return Object.values(languages).map((url) => ({
      url,
      ...(changed ? { lastModified: changed } : {}),
      alternates: { languages },
    }))
  })
}
