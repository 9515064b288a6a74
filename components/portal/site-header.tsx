import { translator } from '@/i18n/translator'
import { ownName } from '@/lib/format/names'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { folders, type PageKind } from '@/lib/public/addresses'
import { Seal } from './wordmark'

const order: readonly PageKind[] = ['region', 'roundtable', 'practice', 'gap', 'project', 'partner']

/** Name of the portal, its lists and its languages. */
export function SiteHeader({
  locale,
  here,
  addresses,
}: {
  locale: Locale
  here?: PageKind | 'home' | undefined
  /** This page in each language. */
  addresses: Partial<Record<Locale, string>>
}) {
  const t = translator(locale, 'nav')
  const site = translator(locale, 'site')
  return (
    <header className="print-none border-b border-line">
      <div className="page flex flex-wrap items-center justify-between gap-x-4 gap-y-1 lg:gap-x-10 py-3.5">
        <a
          href={`/${locale}`}
          aria-current={here === 'home' ? 'page' : undefined}
          className="flex items-center gap-2.5 py-1 font-display text-lg font-medium text-ink no-underline"
        >
          <Seal className="text-accent" />
          {site('name')}
        </a>
        <Languages locale={locale} addresses={addresses} />
        <nav aria-label={t('main')} className="w-full lg:w-auto lg:flex-1 lg:order-1">
          <ul className="flex flex-wrap gap-x-6">
            {order.map((kind) => (
              <li key={kind}>
                <a
                  href={`/${locale}/${folders[kind]}`}
                  aria-current={here === kind ? 'true' : undefined}
                  className="inline-block py-1.5 text-ink decoration-transparent hover:decoration-current aria-[current]:decoration-accent aria-[current]:decoration-2"
                >
                  {t(kind)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** The same page in the other languages, each in its own words. */
function Languages({ locale, addresses }: { locale: Locale; addresses: Partial<Record<Locale, string>> }) {
  return (
    <nav aria-label={translator(locale, 'language')('label')} className="lg:order-2">
      <ul className="flex gap-x-4 text-sm">
        {interfaceLocales.map((language) => (
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
