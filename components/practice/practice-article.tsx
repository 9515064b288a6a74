import { WhoPays } from '@/components/funding/who-pays'
import { ArticleHead } from '@/components/record/article-head'
import { RecordRows } from '@/components/record/record-row'
import { RelatedRecords } from '@/components/record/related-records'
import { RichSection } from '@/components/record/rich-section'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { practiceParts } from '@/lib/practice/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'
import { EvidenceLedger } from './evidence-ledger'
import { PracticeFacts } from './practice-facts'
import { SimilarPractices } from './similar-practices'

type Body = Shown<'practice'>['body']

/** A practice: what is described of it, what is not yet, what shows that it works, where it was exchanged, what is like it. */
export function PracticeArticle({
  document,
  roundtables,
  modelled,
  similar,
  cards,
  locale,
}: {
  document: Shown<'practice'>
  /** Roundtables at which it was exchanged. */
  roundtables: readonly Shown<'roundtable'>[]
  /** Practices that were modelled on it. */
  modelled: readonly Shown<'practice'>[]
  similar: Parameters<typeof SimilarPractices>[0]['similar']
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'practice')
  const { body } = document
  return (
    <article>
      <ArticleHead kind="practice" label={t('one')} record={document} locale={locale} />
      <PracticeFacts body={body} modelled={modelled} cards={cards} locale={locale} />
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
      <Undescribed body={body} locale={locale} />
      <EvidenceLedger body={body} modelled={modelled} locale={locale} />
      {body.funding.length === 0 ? null : (
        <Section id="funding" title={t('funding')}>
          <WhoPays funding={body.funding} cards={cards} locale={locale} />
        </Section>
      )}
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
      <SimilarPractices similar={similar} cards={cards} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
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
