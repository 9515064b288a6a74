import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { RelatedRecords } from '@/components/record/related-records'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { Themes } from '@/components/record/themes'
import { When } from '@/components/record/when'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { GapKind } from './gap-kind'

/** A gap or recommendation: what was said, where, when, who answers it, and what else came from the same table. */
export function GapArticle({
  document,
  gaps,
  pilots,
  answers,
  cards,
  locale,
}: {
  document: Shown<'gap'>
  /** What else was found missing at the same roundtable or event. */
  gaps: readonly Shown<'gap'>[]
  pilots: readonly Shown<'pilot'>[]
  /** What takes it up. */
  answers: readonly (Shown<'practice'> | Shown<'pilot'>)[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'gap')
  return (
    <article>
      <ArticleHead kind="gap" label={t(`kind.${document.body.kind}`)} record={document} locale={locale} />
      <GapFacts body={document.body} cards={cards} locale={locale} />
      {answers.length === 0 ? (
        <Section id="answers" title={t('answers')}>
          <p className="text-quiet">{t('answersNone')}</p>
        </Section>
      ) : (
        <RelatedRecords
          id="answers"
          title={t('answers')}
          aside={t('answersAside')}
          cards={answers.map(asCard)}
          locale={locale}
        />
      )}
      {gaps.length === 0 ? null : (
        <Section id="others" title={t('others')}>
          <RecordRows>
            {gaps.map((one) => (
              <RecordRow
                key={one.id}
                card={asCard(one)}
                locale={locale}
                meta={one.body.kind === 'gap' ? null : <GapKind body={one.body} locale={locale} />}
              />
            ))}
          </RecordRows>
        </Section>
      )}
      <RelatedRecords id="ideas" title={t('ideas')} cards={pilots.map(asCard)} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

/** Where and when it was said; the country where no region is known. */
function GapFacts({ body, cards, locale }: { body: Shown<'gap'>['body']; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'gap')
  const { raisedOn, themes, countryCode } = body
  const [roundtable, event, region] = [body.roundtable, body.event, body.region].map((one) => one && cards.get(one))
  return (
    <RecordFacts
      facts={[
        roundtable && { term: t('roundtable'), value: <RecordLink card={roundtable} locale={locale} />, wide: true },
        event && { term: t('event'), value: <RecordLink card={event} locale={locale} />, wide: true },
        raisedOn !== null && {
          term: t('raised'),
          value: <When date={raisedOn} locale={locale} />,
        },
        region && { term: t('region'), value: <RecordLink card={region} locale={locale} /> },
        !region && countryCode !== null && { term: t('country'), value: countryName(countryCode, locale) },
        themes.length > 0 && { term: t('themes'), value: <Themes themes={themes} locale={locale} /> },
      ]}
    />
  )
}
