import { NotAvailable } from '@/components/record/not-available'
import { Period } from '@/components/record/period'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import { Themes } from '@/components/record/themes'
import type { Fact } from '@/components/ui/definition-list'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { ImplementerLines } from './implementers'

type Given = { body: Shown<'pilot'>['body']; cards: Cards; locale: Locale }

/** Who, where, for how many and how long. Of an idea only what is known is said; of a pilot also what is not. */
export function PilotFacts(given: Given) {
  const { body, cards, locale } = given
  const t = translator(locale, 'pilot')
  const isIdea = body.stage === 'idea'
  const region = cards.get(body.region)
  const project = body.project ? cards.get(body.project) : undefined
  const known = (fact: Fact, isKnown: boolean) => (isKnown || !isIdea ? fact : null)
  return (
    <RecordFacts
      facts={[
        known(carriedOutBy(given), body.implementers.length > 0),
        region && { term: t('region'), value: <RecordLink card={region} locale={locale} />, note: body.place },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
        known(plannedFor(given), body.plannedBeneficiaries !== null),
        known(
          { term: t('when'), value: <Period starts={body.starts} ends={body.ends} locale={locale} /> },
          (body.starts ?? body.ends) !== null,
        ),
        known(duration(given), body.durationMonths !== null),
        body.themes.length > 0 && {
          term: t('themes'),
          value: <Themes themes={body.themes} locale={locale} />,
          wide: true,
        },
      ]}
    />
  )
}

const carriedOutBy = ({ body: { implementers, starts }, cards, locale }: Given): Fact => ({
  term: translator(locale, 'pilot')('carriedOutBy'),
  value:
    implementers.length === 0 ? (
      <NotAvailable locale={locale} />
    ) : (
      <ImplementerLines at={starts} implementers={implementers} cards={cards} locale={locale} />
    ),
  wide: true,
})

function plannedFor({ body: { plannedBeneficiaries: count }, locale }: Given): Fact {
  const t = translator(locale, 'pilot')
  const value =
    count === null ? <NotAvailable locale={locale} /> : t('people', { number: formatNumber(count, locale), count })
  return { term: t('planned'), value }
}

function duration({ body: { durationMonths: count }, locale }: Given): Fact {
  const t = translator(locale, 'pilot')
  return { term: t('duration'), value: count === null ? <NotAvailable locale={locale} /> : t('months', { count }) }
}
