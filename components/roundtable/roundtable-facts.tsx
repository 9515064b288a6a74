import { NotAvailable } from '@/components/record/not-available'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { When } from '@/components/record/when'
import { translator } from '@/i18n/translator'
import { formatTimeOfDay } from '@/lib/format/dates'
import { formatDuration, formatRange } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'

/** When, how long, how, how many and whose guests: what is not known is said to be so. */
export function RoundtableFacts({
  body,
  cards,
  locale,
}: {
  body: Shown<'roundtable'>['body']
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'roundtable')
  const missing = <NotAvailable locale={locale} />
  const { heldOn, startsAtMinute, durationMinutes, mode, place, stakeholders, people } = body
  const project = cards.get(body.project)
  const hosts = cardsOf(body.hosts, cards)
  return (
    <RecordFacts
      facts={[
        {
          term: t('date'),
          value: <When date={heldOn} locale={locale} />,
          note: startsAtMinute === null ? null : t('begins', { time: formatTimeOfDay(startsAtMinute, locale) }),
        },
        { term: t('mode'), value: mode === null ? missing : t(`modes.${mode}`), note: place },
        { term: t('duration'), value: durationMinutes === null ? missing : formatDuration(durationMinutes, locale) },
        {
          term: t('stakeholders'),
          value: stakeholders ? formatRange(stakeholders, locale) : missing,
          note: t('stakeholdersNote'),
        },
        { term: t('people'), value: people ? formatRange(people, locale) : missing },
        hosts.length > 0 && {
          term: t('hosts', { count: hosts.length }),
          value: <RecordLinks cards={hosts} locale={locale} at={heldOn} />,
          wide: true,
        },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
      ]}
    />
  )
}
