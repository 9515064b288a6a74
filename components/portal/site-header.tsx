import { translator } from '@/i18n/translator'
import { ownName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { portalSettings } from '@/lib/public/portal-settings'
import { Brand } from './brand'
import { addressOf, mainPlaces, type Place } from './navigation'
import { SearchSign } from './search-sign'

type Here = Place | 'home' | undefined

/** Name of the portal, its languages, its lists and the way to search: two lines high, on a telephone too. */
export function SiteHeader({
  locale,
  here,
  addresses,
}: {
  locale: Locale
  here?: Here
  /** This page in each language. */
  addresses: Partial<Record<Locale, string>>
}) {
  return (
    <header className="print-none border-b border-line">
      <div className="page pt-3 pb-1.5 lg:pb-2">
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <Brand locale={locale} isHere={here === 'home'} />
          <Languages locale={locale} addresses={addresses} />
        </div>
        <div className="relative lg:flex lg:items-center lg:gap-x-8">
          <Lists locale={locale} here={here} />
          <SearchLink locale={locale} here={here} />
        </div>
      </div>
    </header>
  )
}

/** In one line where there is room for it; elsewhere behind one word that opens without a script. */
function Lists({ locale, here }: { locale: Locale; here: Here }) {
  const t = translator(locale, 'nav')
  const links = mainPlaces.map((place) => (
    <li key={place}>
      <a
        href={addressOf(place, locale)}
        aria-current={here === place ? 'true' : undefined}
        className="inline-block py-2 text-ink decoration-transparent hover:decoration-current aria-[current]:decoration-accent aria-[current]:decoration-2"
      >
        {t(place)}
      </a>
    </li>
  ))
  return (
    <>
      <nav aria-label={t('main')} className="hidden lg:block lg:flex-1">
        <ul className="flex flex-wrap gap-x-7">{links}</ul>
      </nav>
      <details className="group lg:hidden">
        <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
            <path d="M3 5.5 H17 M3 10 H17 M3 14.5 H17" strokeWidth="1.6" className="group-open:hidden" />
            <path d="M4.5 4.5 L15.5 15.5 M15.5 4.5 L4.5 15.5" strokeWidth="1.6" className="hidden group-open:block" />
          </svg>
          {t('menu')}
        </summary>
        <nav aria-label={t('main')}>
          <ul className="grid grid-cols-2 gap-x-6 border-t border-line pt-2 pb-3">{links}</ul>
        </nav>
      </details>
    </>
  )
}

const SearchLink = ({ locale, here }: { locale: Locale; here: Here }) => (
  <a
    href={addressOf('search', locale)}
    aria-current={here === 'search' ? 'page' : undefined}
    className="absolute end-0 top-0 inline-flex min-h-11 items-center gap-2 text-ink decoration-transparent hover:decoration-current aria-[current]:decoration-accent aria-[current]:decoration-2 lg:static lg:min-h-0 lg:py-2"
  >
    <SearchSign className="text-accent" />
    {translator(locale, 'nav')('search')}
  </a>
)

/** The same page in the other languages, each in its own words. */
function Languages({ locale, addresses }: { locale: Locale; addresses: Partial<Record<Locale, string>> }) {
  const { locales } = portalSettings()
  if (locales.every((one) => one === locale)) return null
  return (
    <nav aria-label={translator(locale, 'language')('label')}>
      <ul className="flex gap-x-4 text-sm">
        {locales.map((language) => (
          <li key={language} lang={language}>
            {language === locale ? (
              <span aria-current="true" className="inline-block py-1.5 text-quiet">
                {ownName(language)}
              </span>
            ) : (
              <a href={addresses[language] ?? `/${language}`} hrefLang={language} className="inline-block py-1.5">
                {ownName(language)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
