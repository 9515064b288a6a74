import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { HomeFigure } from './home-figure'
import { SearchBox } from './search-box'

/** What the portal is, in one sentence and three lines. */
export function HomeOpening({ locale }: { locale: Locale }) {
  const t = translator(locale, 'home')
  return (
    <div className="grid items-center gap-x-14 gap-y-8 pt-12 pb-14 md:grid-cols-[minmax(0,1fr)_auto] md:pt-20 md:pb-20">
      <div>
        <h1 className="max-w-[21ch] text-3xl">{t('title')}</h1>
        <p className="mt-6 max-w-measure font-display text-lg">{t('lead')}</p>
        <SearchBox locale={locale} className="mt-8" />
      </div>
      <HomeFigure className="hidden size-80 text-accent md:block" />
    </div>
  )
}
