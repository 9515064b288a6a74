import { RecordLinks } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { isAhead } from '@/lib/partner/rules'
import type { Card } from '@/lib/public/documents'

type Change = Shown<'partner'>['body']['changes'][number]
type Props = { changes: readonly Change[]; cards: Cards; locale: Locale }

/** What became of an organisation, said before anything else: another one carries on, or none does. */
export function PartnerChanges({ changes, cards, locale }: Props) {
  // A new name alone is history: the page is called by it.
  const told = changes.filter(({ kind, successors, reason }) => {
    if (kind === 'left_project') return false
    return kind !== 'renamed' || successors.length > 0 || reason !== ''
  })
  if (told.length === 0) return null
  const t = translator(locale, 'partner')
  const today = new Date().toISOString().slice(0, 10)
  return (
    <div className="mb-8 grid gap-3">
      {told.map((change) => {
        const { kind, happened, reason, language } = change
        const isPlanned = happened !== null && isAhead(happened, today)
        return (
          <Notice
            key={`${kind} ${happened}`}
            tone="attention"
            title={t(isPlanned ? `plannedChange.${kind}` : `change.${kind}`)}
          >
            <p>
              <WhatBecame
                change={change}
                isPlanned={isPlanned}
                successors={cardsOf(change.successors, cards)}
                locale={locale}
              />
            </p>
            {reason ? <p {...wordsIn(language, locale)}>{reason}</p> : null}
          </Notice>
        )
      })}
    </div>
  )
}

type Became = { change: Change; isPlanned: boolean; successors: readonly Card[]; locale: Locale }

/** When, and into what: “On 1 March 2025 it was divided into A and B.” */
function WhatBecame({ change: { kind, happened }, isPlanned, successors, locale }: Became) {
  const t = translator(locale, 'partner')
  const when =
    happened === null
      ? t('whenUnknown')
      : t(`when.${exactness(happened)}`, { date: formatPartialDate(happened, locale) })
  const who = () => <RecordLinks cards={successors} locale={locale} />
  const key = sentenceOf(kind, successors.length > 0)
  if (key === undefined) return happened === null ? null : formatPartialDate(happened, locale)
  return (
    <>
      {when}
      {t.rich(`${isPlanned ? 'becomes' : 'became'}.${key}`, { who })}
    </>
  )
}

function sentenceOf(kind: Change['kind'], hasSuccessors: boolean) {
  if (kind === 'closed') return hasSuccessors ? 'closedInto' : 'closed'
  return hasSuccessors && kind !== 'left_project' ? kind : undefined
}

function exactness(date: string) {
  if (date.length === 10) return 'day'
  return date.length === 7 ? 'month' : 'year'
}
