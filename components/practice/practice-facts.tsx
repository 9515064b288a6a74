import { FacetLink, FacetLinks } from '@/components/record/facet-links'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { countryName } from '@/lib/format/names'
import { isOver, lastEndOf } from '@/lib/funding/rules'
import type { Locale } from '@/lib/language/rules'

type Given = { body: Shown<'practice'>['body']; cards: Cards; locale: Locale }

/** Where a practice is done, by whom and with whom, for whom, since when, and how long it is paid for. */
export function PracticeFacts({ modelled, ...given }: Given & { modelled: readonly Shown<'practice'>[] }) {
  const { body, cards, locale } = given
  const t = translator(locale, 'practice')
  const carriedOutBy = body.carriedOutBy ? cards.get(body.carriedOutBy) : undefined
  const model = body.adoptedFrom ? cards.get(body.adoptedFrom) : undefined
  const { started, ended } = body
  return (
    <RecordFacts
      facts={[
        ...placeFacts(given),
        started !== null && { term: t('since'), value: formatPartialDate(started, locale) },
        ended !== null && { term: t('ended'), value: formatPartialDate(ended, locale) },
        carriedOutBy && {
          term: t('carriedOutBy'),
          value: <RecordLink card={carriedOutBy} locale={locale} at={started} />,
          wide: true,
        },
        { term: t('fundedUntil.term'), value: fundedUntil(body.funding, locale), wide: true },
        model && { term: t('model'), value: <RecordLink card={model} locale={locale} />, wide: true },
        modelled.length > 0 && {
          term: t('modelled'),
          value: <RecordLinks cards={modelled.map(asCard)} locale={locale} />,
          wide: true,
        },
        ...peopleFacts(given),
      ]}
    />
  )
}

/** Where it is done; the country of a region stands beside it. */
function placeFacts({ body: { region: reference, place, countryCode }, cards, locale }: Given) {
  const t = translator(locale, 'practice')
  const region = reference ? cards.get(reference) : undefined
  return [
    region && { term: t('region'), value: <RecordLink card={region} locale={locale} /> },
    place !== null && { term: t('place'), value: place },
    countryCode !== null && {
      term: t('country'),
      value: (
        <FacetLink name="country" value={countryCode} locale={locale}>
          {countryName(countryCode, locale)}
        </FacetLink>
      ),
    },
  ]
}

/** What others have as well: themes, people, kinds of stakeholders, each leading to them. */
function peopleFacts({ body: { themes, targetGroups, stakeholders }, locale }: Given) {
  const t = translator(locale, 'practice')
  const theme = translator(locale, 'theme')
  const group = translator(locale, 'targetGroup')
  const roundtable = translator(locale, 'roundtable')
  const lists = [
    { name: 'theme', term: t('themes'), values: themes.map((value) => ({ value, label: theme(value) })) },
    { name: 'group', term: t('whoBenefits'), values: targetGroups.map((value) => ({ value, label: group(value) })) },
    {
      name: 'stakeholder',
      term: t('stakeholders'),
      values: stakeholders.map((value) => ({ value, label: roundtable(`stakeholderKind.${value}`) })),
    },
  ] as const
  return lists.map(
    ({ name, term, values }) =>
      values.length > 0 && { term, value: <FacetLinks name={name} values={values} locale={locale} />, wide: true },
  )
}

/** How long the money runs, in one plain line. */
function fundedUntil(funding: Shown<'practice'>['body']['funding'], locale: Locale) {
  const t = translator(locale, 'practice')
  const last = lastEndOf(funding)
  if (last === null) return <span className="text-quiet">{t('fundedUntil.unknown')}</span>
  const isWhole = funding.every(({ ends }) => ends !== null)
  const isPast = isOver(last, new Date().toISOString().slice(0, 10))
  const key = isPast ? (isWhole ? 'ended' : 'endedAtLeast') : isWhole ? 'until' : 'untilAtLeast'
  const words = t(`fundedUntil.${key}`, { date: formatPartialDate(last, locale) })
  return funding.length > 0 ? <a href="#funding">{words}</a> : words
}
