import { TableDrawing } from '@/components/roundtable/table-drawing'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { ProblemStatus } from '@/lib/public/problems'
import { addressOf, mainPlaces } from './navigation'
import { SearchBox } from './search-box'

/** After these, what somebody came for may stand elsewhere. */
const searchable: readonly ProblemStatus[] = [404, 410]

/** What went wrong, what to do about it, and where to go on. */
export function ProblemNote({ status, locale }: { status: ProblemStatus; locale: Locale }) {
  const t = translator(locale, 'problem')
  const nav = translator(locale, 'nav')
  return (
    <div className="flex flex-wrap-reverse items-center justify-between gap-x-12 gap-y-6 py-10">
      <div className="min-w-0 flex-[1_1_28rem]">
        <p className="mb-3 text-quiet">{t('label', { status: String(status) })}</p>
        <h1 className="text-3xl">{t(`${status}.title`)}</h1>
        <div className="mt-6 grid max-w-measure gap-3 text-lg">
          <p>{t(`${status}.text`)}</p>
          <p>{t(`${status}.next`)}</p>
        </div>
        {searchable.includes(status) ? <SearchBox locale={locale} className="mt-8" /> : null}
        <h2 className="mt-10 font-text text-base font-normal text-quiet">{t('where')}</h2>
        <ul className="mt-1 flex max-w-measure flex-wrap gap-x-6 text-lg">
          <li>
            <a href={`/${locale}`} className="inline-block py-1">
              {t('home')}
            </a>
          </li>
          {mainPlaces.map((place) => (
            <li key={place}>
              <a href={addressOf(place, locale)} className="inline-block py-1">
                {nav(place)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <TableDrawing seats={{ min: 0, max: 7 }} held={false} className="size-28 md:size-52" />
    </div>
  )
}
