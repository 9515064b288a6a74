import { WhoPays } from '@/components/funding/who-pays'
import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import { RecordRows } from '@/components/record/record-row'
import { RelatedRecords } from '@/components/record/related-records'
import { RichSection } from '@/components/record/rich-section'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { Themes } from '@/components/record/themes'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { countryName, formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { practiceParts } from '@/lib/practice/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'

type Body = Shown<'practice'>['body']
/** A practice: what is described of it, what is not yet, and where it was exchanged. */
export function PracticeArticle({
  document,
  roundtables,
  cards,
  locale,
}: {
  document: Shown<'practice'>
  /** Roundtables at which it was exchanged. */
  roundtables: readonly Shown<'roundtable'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'practice')
  const { body } = document
  return (
    <article>
      <ArticleHead kind="practice" label={t('one')} record={document} locale={locale} />
      <PracticeFacts body={body} cards={cards} locale={locale} />
      {practiceParts.map((part) => (
        <RichSection
          key={part}
          id={part}
          title={t(`parts.${part}`)}
          text={body[part]}
          language={body.language}
          cards={cards}
          locale={locale}
        />
      ))}
      {body.funding.length === 0 ? null : (
        <Section id="funding" title={t('funding')}>
          <WhoPays funding={body.funding} cards={cards} locale={locale} />
        </Section>
      )}
      <Undescribed body={body} locale={locale} />
      <RelatedRecords id="answers" title={t('answers')} cards={cardsOf(body.answers, cards)} locale={locale} />
      <Section id="exchanged" title={t('exchanged')}>
        {roundtables.length === 0 ? (
          <p className="text-quiet">{t('exchangedNone')}</p>
        ) : (
          <RecordRows>
            {roundtables.map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        )}
      </Section>
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function PracticeFacts({ body, cards, locale }: { body: Body; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'practice')
  const carriedOutBy = body.carriedOutBy ? cards.get(body.carriedOutBy) : undefined
  const { started, ended, themes } = body
  return (
    <RecordFacts
      facts={[
        ...placeFacts(body, cards, locale),
        carriedOutBy && {
          term: t('carriedOutBy'),
          value: <RecordLink card={carriedOutBy} locale={locale} />,
          wide: true,
        },
        started !== null && { term: t('since'), value: formatPartialDate(started, locale) },
        ended !== null && { term: t('ended'), value: formatPartialDate(ended, locale) },
        themes.length > 0 && { term: t('themes'), value: <Themes themes={themes} locale={locale} />, wide: true },
      ]}
    />
  )
}

/** Where it is done: the country where no region is known. */
function placeFacts({ region: reference, place, countryCode }: Body, cards: Cards, locale: Locale) {
  const t = translator(locale, 'practice')
  const region = reference ? cards.get(reference) : undefined
  return [
    region && { term: t('region'), value: <RecordLink card={region} locale={locale} /> },
    place !== null && { term: t('place'), value: place, wide: true },
    !region &&
      countryCode !== null && {
        term: translator(locale, 'gap')('country'),
        value: countryName(countryCode, locale),
      },
  ]
}

/** What nobody has described yet, said once. */
function Undescribed({ body, locale }: { body: Body; locale: Locale }) {
  const t = translator(locale, 'practice')
  const missing = practiceParts.filter((part) => isEmptyText(body[part]))
  if (missing.length === 0) return null
  const names = missing.map((part) => t(`parts.${part}`).toLocaleLowerCase(locale))
  return (
    <Section id="undescribed" title={t('undescribed')}>
      <p className="max-w-measure text-quiet">
        {missing.length === practiceParts.length
          ? t('undescribedAll')
          : t('undescribedSome', { parts: formatList(names, locale) })}
      </p>
    </Section>
  )
}
