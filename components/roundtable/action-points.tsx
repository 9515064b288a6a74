import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

type Props = { points: Points; heldOn: string | null; cards: Cards; locale: Locale }
type Points = Shown<'roundtable'>['body']['actionPoints']

/** Who does what until when. */
export function ActionPoints({ points, heldOn, cards, locale }: Props) {
  const t = translator(locale, 'roundtable')
  return points.length === 0 ? null : (
    <Section id="action-points" title={t('actionPoints')}>
      <ul className="grid gap-4">
        {points.map((point) => {
          const partner = point.partner ? cards.get(point.partner) : undefined
          const owner = partner ? <RecordLink card={partner} locale={locale} at={heldOn} /> : point.owner
          return (
            <li key={`${point.text} ${point.owner} ${point.partner}`} className="max-w-measure">
              <p {...wordsIn(point.language, locale)}>{point.text}</p>
              <p className="flex flex-wrap gap-x-4 text-sm text-quiet">
                {owner ? <span>{owner}</span> : null}
                {point.dueOn ? <span>{t('due', { date: formatDay(point.dueOn, locale) })}</span> : null}
                {point.doneOn ? (
                  <span className="text-practice">{t('done', { date: formatDay(point.doneOn, locale) })}</span>
                ) : null}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
