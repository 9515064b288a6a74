import { RecordRow } from '@/components/record/record-row'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { formatList } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { implementerNames } from './implementers'

/** A pilot in a list: where, by whom and for how many. */
export function PilotRow({ pilot, cards, locale }: { pilot: Shown<'pilot'>; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'pilot')
  const { region, implementers, plannedBeneficiaries } = pilot.body
  const names = implementerNames(implementers, cards)
  return (
    <RecordRow
      card={asCard(pilot)}
      locale={locale}
      meta={
        <>
          <span>{cards.get(region)?.title}</span>
          {names.length > 0 ? <span>{formatList(names, locale)}</span> : null}
          {plannedBeneficiaries === null ? null : (
            <span>
              {t('planned')}:{' '}
              {t('people', { number: formatNumber(plannedBeneficiaries, locale), count: plannedBeneficiaries })}
            </span>
          )}
        </>
      }
    />
  )
}
