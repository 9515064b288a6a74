import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { wordsIn } from '@/components/record/words'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { countryName } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { FigureList } from './across-countries'
import type { Quoted } from './quoted'
import { ScoreTrack } from './score-track'

/** One figure, large and plain: what it measures, of whom, when, how sure it is, and who says so. */
export function ScoreArticle({
  document,
  round,
  dimension,
  others,
  cards,
  locale,
}: {
  document: Quoted
  round: Shown<'round'> | undefined
  /** The name of the dimension it is about, where it is about one. */
  dimension: { name: string; language: string } | undefined
  /** Other figures of the same country, or of all countries, in the same round. */
  others: readonly Quoted[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'score')
  const { subject, countryCode, step, value, confidence, referenceYear } = document.body
  const whom = countryCode ? countryName(countryCode, locale) : t('allCompared')
  return (
    <article>
      <ArticleHead
        kind="score"
        label={[t('one'), whom, String(referenceYear)].join(' · ')}
        record={document}
        locale={locale}
      />
      <Figure value={value} subject={subject} locale={locale} />
      <RecordFacts
        facts={[
          { term: t('ofWhom'), value: whom, wide: subject !== 'country' },
          {
            term: t('measures'),
            value: <Measured body={document.body} dimension={dimension} locale={locale} />,
            wide: subject !== 'country' || step !== null || dimension !== undefined,
          },
          {
            term: t('when'),
            value: String(referenceYear),
            note: round?.body.dataAsOf && t('dataAsOf', { date: formatPartialDate(round.body.dataAsOf, locale) }),
          },
          round && { term: t('round'), value: <RecordLink card={asCard(round)} locale={locale} />, wide: true },
          confidence !== null && { term: t('confidence'), value: t(`confidences.${confidence}`), wide: true },
        ]}
      />
      {others.length === 0 ? null : (
        <Section id="others" title={countryCode ? t('others', { name: whom }) : t('othersAcross')}>
          <FigureList scores={others} locale={locale} />
        </Section>
      )}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function Figure({ value, subject, locale }: Pick<Quoted['body'], 'value' | 'subject'> & { locale: Locale }) {
  const t = translator(locale, 'score')
  const isSpread = subject === 'spread'
  return (
    <div className="max-w-measure pb-10">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-display text-3xl font-medium tabular-nums">{formatNumber(value, locale)}</strong>
        <span className="text-quiet">{t(isSpread ? 'pointsApart' : 'outOf')}</span>
      </p>
      {isSpread ? null : (
        <div className="mt-4">
          <ScoreTrack value={value} />
          <p aria-hidden="true" className="mt-1 flex justify-between text-sm text-quiet tabular-nums">
            <span>0</span>
            <span>50</span>
            <span>100</span>
          </p>
        </div>
      )}
      {subject === 'country' ? null : (
        <Notice className="mt-6">
          <p>{t(isSpread ? 'spreadIsNoScore' : 'averageIsNoCountry')}</p>
        </Notice>
      )}
    </div>
  )
}

function Measured({
  body: { subject, step },
  dimension,
  locale,
}: {
  body: Quoted['body']
  dimension: { name: string; language: string } | undefined
  locale: Locale
}) {
  const t = translator(locale, 'score')
  return (
    <>
      {subject === 'country' ? null : <span className="block">{t(`subject.${subject}`)}</span>}
      {step ? t(`step.${step}`) : null}
      {dimension ? <span {...wordsIn(dimension.language, locale)}>{dimension.name}</span> : null}
      {subject !== 'spread' && step === null && !dimension ? t('overall') : null}
    </>
  )
}
