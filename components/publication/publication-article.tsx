import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { RecordRows } from '@/components/record/record-row'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { TextSection } from '@/components/record/text-section'
import { When } from '@/components/record/when'
import type { Fact } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { countryName, formatList, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { Card } from '@/lib/public/documents'
import { PublicationRow } from './publication-row'

/** A publication as a library would describe it, and the way to read it. */
export function PublicationArticle({
  document,
  others,
  cards,
  locale,
}: {
  document: Shown<'publication'>
  /** What else was published about the same round. */
  others: readonly Shown<'publication'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'publication')
  const { kind, authors, countryCodes, url, note, language } = document.body
  const countries = countryCodes.map((code) => countryName(code, locale))
  return (
    <article>
      <ArticleHead
        kind="publication"
        label={[t(`kind.${kind}`), ...(countries.length > 0 ? [formatList(countries, locale)] : [])].join(' · ')}
        record={document}
        locale={locale}
      />
      {authors.length > 0 ? (
        <p className="-mt-4 max-w-measure pb-8 font-display text-lg">{formatList(authors, locale)}</p>
      ) : null}
      <PublicationFacts document={document} cards={cards} locale={locale} />
      <Section id="read" title={t('where')}>
        {url ? (
          <>
            <a href={url} className="font-display text-lg break-words">
              {t('read', { site: new URL(url).hostname.replace(/^www\./, '') })}
            </a>
            <p className="text-sm text-quiet">{t('readAside')}</p>
          </>
        ) : (
          <p className="text-quiet">{t('noLink')}</p>
        )}
      </Section>
      <TextSection id="note" title={t('note')} text={note} language={language} locale={locale} />
      {others.length === 0 ? null : (
        <Section id="others" title={t('others')}>
          <RecordRows>
            {others.map((one) => (
              <PublicationRow key={one.id} publication={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function PublicationFacts({
  document: { body },
  cards,
  locale,
}: {
  document: Shown<'publication'>
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'publication')
  const { released, publisher, titleLanguage, isbn } = body
  const publishers = cardsOf(body.publishers, cards)
  const round = body.round ? cards.get(body.round) : undefined
  const project = body.project ? cards.get(body.project) : undefined
  return (
    <RecordFacts
      facts={[
        { term: t('released'), value: <When date={released} locale={locale} /> },
        { term: t('language'), value: languageName(titleLanguage, locale) },
        isbn !== null && { term: t('isbn'), value: <span className="whitespace-nowrap">{isbn}</span>, wide: true },
        ...publishedBy({ printed: publisher, partners: publishers, at: released, locale }),
        round && { term: t('round'), value: <RecordLink card={round} locale={locale} />, wide: true },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
      ]}
    />
  )
}

/** The publisher as printed and the partners it stands for, or these alone where both say the same. */
function publishedBy({
  printed,
  partners,
  at,
  locale,
}: {
  printed: string | null
  partners: readonly Card[]
  at: string | null
  locale: Locale
}): (Fact | false)[] {
  const t = translator(locale, 'publication')
  const isOwnWord = printed !== null && printed !== partners.map(({ title }) => title).join()
  return [
    isOwnWord && { term: t('publisher'), value: printed, wide: true },
    partners.length > 0 && {
      term: isOwnWord ? t('partners') : t('publisher'),
      value: <RecordLinks cards={partners} locale={locale} at={at} />,
      wide: true,
    },
  ]
}
