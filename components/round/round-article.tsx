import { PublicationRow } from '@/components/publication/publication-row'
import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import { RecordRows } from '@/components/record/record-row'
import { RichSection } from '@/components/record/rich-section'
import type { Cards, Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { When } from '@/components/record/when'
import { AcrossCountries, FigureList } from '@/components/score/across-countries'
import { isOverall, type Quoted, type ScoreOrder } from '@/components/score/quoted'
import { StepScores } from '@/components/score/step-scores'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatPeriod } from '@/lib/format/dates'
import { byName, countryName, formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { pathOf } from '@/lib/public/addresses'
import { Known } from './round-path'
import { RoundStandings } from './round-standings'

/** One round: when and whom it looked at, what it found, what each country scored, and its reports. */
export function RoundArticle({
  document,
  scores,
  publications,
  order,
  cards,
  locale,
}: {
  document: Shown<'round'>
  scores: readonly Quoted[]
  publications: readonly Shown<'publication'>[]
  order: ScoreOrder
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'round')
  const score = translator(locale, 'score')
  const { description, language, countryCodes } = document.body
  const ofCountries = scores.filter(({ body }) => body.subject === 'country')
  const ofDimensions = ofCountries.filter(({ body }) => body.dimension !== null)
  const names = countryCodes.map((code) => countryName(code, locale)).sort(byName(locale))
  return (
    <article>
      <ArticleHead kind="round" label={t('one')} record={document} locale={locale} />
      <RoundFacts body={document.body} cards={cards} locale={locale} />
      <RichSection id="about" title={t('about')} text={description} language={language} cards={cards} locale={locale} />
      <Section id="scores" title={t('byCountry')}>
        {ofCountries.some(isOverall) ? (
          <RoundStandings
            round={document}
            scores={scores}
            order={order}
            locale={locale}
            path={pathOf(document, locale)}
          />
        ) : (
          <EmptyState>{t('noneOverall', { compared: names.length, countries: formatList(names, locale) })}</EmptyState>
        )}
      </Section>
      {ofCountries.some(({ body }) => body.step !== null) ? (
        <Section id="steps" title={score('steps')}>
          <p className="mb-5 max-w-measure">{score('stepsLead')}</p>
          <StepScores scores={ofCountries} locale={locale} />
        </Section>
      ) : null}
      {ofDimensions.length === 0 ? null : (
        <Section id="parts" title={score('parts')}>
          <FigureList scores={ofDimensions} locale={locale} />
        </Section>
      )}
      <AcrossCountries scores={scores} locale={locale} />
      <Section id="publications" title={t('publications')}>
        {publications.length === 0 ? (
          <EmptyState>{t('publicationsEmpty')}</EmptyState>
        ) : (
          <RecordRows>
            {publications.map((one) => (
              <PublicationRow key={one.id} publication={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        )}
      </Section>
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function RoundFacts({ body, cards, locale }: { body: Shown<'round'>['body']; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'round')
  const { starts, ends, dataAsOf, released, scoredIndicators, countryCodes } = body
  const project = cards.get(body.project)
  const codebook = body.codebook ? cards.get(body.codebook) : undefined
  return (
    <RecordFacts
      facts={[
        { term: t('year'), value: String(body.referenceYear) },
        { term: t('dataAsOf'), value: <When date={dataAsOf} locale={locale} /> },
        starts !== null &&
          ends !== null && { term: t('period'), value: formatPeriod(starts, ends, locale), wide: true },
        { term: t('released'), value: <When date={released} locale={locale} /> },
        { term: t('compared'), value: <Known number={countryCodes.length} locale={locale} /> },
        { term: t('scoredIndicators'), value: <Known number={scoredIndicators} locale={locale} /> },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
        codebook && { term: t('codebook'), value: <RecordLink card={codebook} locale={locale} />, wide: true },
      ]}
    />
  )
}
