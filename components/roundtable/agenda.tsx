import { RichText } from '@/components/record/rich-text'
import type { Cards, Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatDuration } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'

/** What was spoken about, in order, with the minutes of each item. */
export function Agenda({
  items,
  cards,
  locale,
}: {
  items: Shown<'roundtable'>['body']['agenda']
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'roundtable')
  return items.length === 0 ? null : (
    <Section id="agenda" title={t('agenda')}>
      <ol className="grid gap-6">
        {items.map(({ id, title, minutes, minutesLong, language }, place) => (
          <li key={id} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2.5">
            <span aria-hidden="true" className="font-display text-lg text-quiet">
              {place + 1}
            </span>
            <div>
              <h3 className="text-lg">
                <span {...wordsIn(language, locale)}>{title}</span>
                {minutesLong === null ? null : (
                  <span className="font-text text-sm font-normal whitespace-nowrap text-quiet">
                    {' '}
                    {formatDuration(minutesLong, locale)}
                  </span>
                )}
              </h3>
              {isEmptyText(minutes) ? null : (
                <div className="mt-1.5" {...wordsIn(language, locale)}>
                  <RichText text={minutes} cards={cards} locale={locale} level={4} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
