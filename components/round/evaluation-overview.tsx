import { DimensionGroups } from '@/components/codebook/dimension-groups'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { AcrossCountries } from '@/components/score/across-countries'
import { latestScored, type Quoted, type ScoreOrder } from '@/components/score/quoted'
import { StepScores } from '@/components/score/step-scores'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { pathOf } from '@/lib/public/addresses'
import { CoverageTable } from './coverage-table'
import { RoundPath } from './round-path'
import { RoundStandings } from './round-standings'

/** The whole evaluation on one page: its rounds, what each country scored, what is asked, and what is not known. */
export function EvaluationOverview({
  rounds,
  scores,
  codebook,
  order,
  locale,
}: {
  /** The earliest first. */
  rounds: readonly Shown<'round'>[]
  scores: readonly Quoted[]
  codebook: Shown<'codebook'> | undefined
  order: ScoreOrder
  locale: Locale
}) {
  const t = translator(locale, 'round')
  const score = translator(locale, 'score')
  const latest = latestScored(rounds, scores)
  if (rounds.length === 0) return <EmptyState>{t('empty')}</EmptyState>
  return (
    <>
      <Section id="rounds" title={t('rounds')}>
        <RoundPath rounds={rounds} locale={locale} />
      </Section>
      <Section
        id="scores"
        title={latest ? t('byCountryIn', { year: String(latest.body.referenceYear) }) : t('byCountry')}
        aside={latest ? <RecordLink card={asCard(latest)} locale={locale} /> : null}
      >
        {latest ? (
          <RoundStandings round={latest} scores={scores} order={order} locale={locale} />
        ) : (
          <EmptyState>{t('noScores')}</EmptyState>
        )}
      </Section>
      <AcrossCountries scores={scores} locale={locale} />
      {scores.some(({ body }) => body.subject === 'country' && body.step !== null) ? (
        <Section id="steps" title={score('steps')}>
          <p className="mb-5 max-w-measure">{score('stepsLead')}</p>
          <StepScores scores={scores} locale={locale} />
        </Section>
      ) : null}
      <Section id="missing" title={t('coverage')}>
        <p className="mb-5 max-w-measure">{t('coverageLead')}</p>
        <CoverageTable rounds={rounds} scores={scores} locale={locale} />
      </Section>
      {codebook ? <Dimensions codebook={codebook} locale={locale} /> : null}
    </>
  )
}

function Dimensions({ codebook, locale }: { codebook: Shown<'codebook'>; locale: Locale }) {
  const t = translator(locale, 'round')
  const { dimensions, isIllustrative } = codebook.body
  const path = pathOf(codebook, locale)
  return (
    <Section
      id="dimensions"
      title={t('dimensions')}
      aside={<a href={path}>{translator(locale, 'codebook')('open')}</a>}
    >
      <p className="mb-6 max-w-measure">
        {t('dimensionsLead', { scored: dimensions.filter(({ isScored }) => isScored).length })}{' '}
        {isIllustrative ? t('dimensionsIllustrative') : null}
      </p>
      <DimensionGroups dimensions={dimensions} path={path} locale={locale} />
    </Section>
  )
}
