import { WhoPays } from '@/components/funding/who-pays'
import { ArticleHead } from '@/components/record/article-head'
import { RecordLink } from '@/components/record/record-link'
import { RelatedRecords } from '@/components/record/related-records'
import { RichSection } from '@/components/record/rich-section'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { When } from '@/components/record/when'
import { wordsIn } from '@/components/record/words'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'
import { PilotFacts } from './pilot-facts'

type Given = { body: Shown<'pilot'>['body']; cards: Cards; locale: Locale }

const parts = ['whatIsDone', 'whoBenefits', 'difficulties'] as const

/** A pilot or the idea for one: who, where, what is done, what came of it, who pays and what it answers. */
export function PilotArticle({ document, cards, locale }: { document: Shown<'pilot'>; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'pilot')
  const { body } = document
  const given = { body, cards, locale }
  const roundtable = body.roundtable ? cards.get(body.roundtable) : undefined
  return (
    <article>
      <ArticleHead kind="pilot" label={<Label {...given} />} record={document} locale={locale} />
      {body.stage === 'idea' ? (
        <Notice tone="attention" className="mb-9">
          <p>{t('ideaOnly')}</p>
        </Notice>
      ) : null}
      <PilotFacts {...given} />
      {parts.map((part) => (
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
      <Outcomes {...given} />
      {body.funding.length === 0 ? null : (
        <Section id="funding" title={t('funding')}>
          <WhoPays funding={body.funding} cards={cards} locale={locale} />
        </Section>
      )}
      {body.stage === 'idea' ? null : <Undescribed {...given} />}
      <RelatedRecords id="answers" title={t('answers')} cards={cardsOf(body.answers, cards)} locale={locale} />
      <RelatedRecords id="roundtable" title={t('roundtable')} cards={roundtable ? [roundtable] : []} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function Label({ body, cards, locale }: Given) {
  const region = cards.get(body.region)
  return (
    <>
      <span>{translator(locale, 'pilot')(`stage.${body.stage}`)}</span>
      {region ? (
        <>
          <span aria-hidden="true">·</span>
          <RecordLink card={region} locale={locale} />
        </>
      ) : null}
    </>
  )
}

function Outcomes({ body: { outcomes }, locale }: Given) {
  return outcomes.length === 0 ? null : (
    <Section id="outcomes" title={translator(locale, 'pilot')('outcomes')}>
      <ul className="grid max-w-measure gap-4">
        {outcomes.map(({ happened, language, text }) => (
          <li key={text}>
            {happened === null ? null : (
              <p className="text-sm text-quiet">
                <When date={happened} locale={locale} />
              </p>
            )}
            <p {...wordsIn(language, locale)}>{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the sources leave open, said once. */
function Undescribed({ body, locale }: Given) {
  const t = translator(locale, 'pilot')
  const missing = [
    ...parts.filter((part) => isEmptyText(body[part])).map((part) => t(`parts.${part}`)),
    ...(body.outcomes.length === 0 ? [t('outcomes')] : []),
    ...(body.funding.length === 0 ? [t('funding')] : []),
  ].map((name) => name.toLocaleLowerCase(locale))
  if (missing.length === 0) return null
  return (
    <Section id="undescribed" title={t('undescribed')}>
      <p className="max-w-measure text-quiet">
        {missing.length === parts.length + 2
          ? t('undescribedAll')
          : t('undescribedSome', { parts: formatList(missing, locale) })}
      </p>
    </Section>
  )
}
