import { ArticleHead } from '@/components/record/article-head'
import { RecordLink } from '@/components/record/record-link'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { Themes } from '@/components/record/themes'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** A gap or recommendation: what was said, where, when, and what else came from the same table. */
export function GapArticle({
  document,
  gaps,
  pilots,
  cards,
  locale,
}: {
  document: Shown<'gap'>
  /** What else was found missing at the same roundtable. */
  gaps: readonly Shown<'gap'>[]
  pilots: readonly Shown<'pilot'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'gap')
  const { kind, raisedOn, themes } = document.body
  const region = document.body.region ? cards.get(document.body.region) : undefined
  const roundtable = document.body.roundtable ? cards.get(document.body.roundtable) : undefined
  return (
    <article>
      <ArticleHead kind="gap" label={t(`kind.${kind}`)} record={document} locale={locale} />
      <div className="border-t border-line py-7">
        <DefinitionList
          facts={[
            roundtable && {
              term: t('roundtable'),
              value: <RecordLink card={roundtable} locale={locale} />,
              wide: true,
            },
            raisedOn !== null && {
              term: t('raised'),
              value: <time dateTime={raisedOn}>{formatDay(raisedOn, locale)}</time>,
            },
            region && { term: t('region'), value: <RecordLink card={region} locale={locale} /> },
            themes.length > 0 && { term: t('themes'), value: <Themes themes={themes} locale={locale} /> },
          ]}
        />
      </div>
      <Related id="others" title={t('others')} records={gaps} locale={locale} />
      <Related id="ideas" title={t('ideas')} records={pilots} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function Related({
  id,
  title,
  records,
  locale,
}: {
  id: string
  title: string
  records: readonly (Shown<'gap'> | Shown<'pilot'>)[]
  locale: Locale
}) {
  return records.length === 0 ? null : (
    <Section id={id} title={title}>
      <RecordRows>
        {records.map((one) => (
          <RecordRow key={one.id} card={asCard(one)} locale={locale} />
        ))}
      </RecordRows>
    </Section>
  )
}
