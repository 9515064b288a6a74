import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { RichSection } from '@/components/record/rich-section'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { wordsIn } from '@/components/record/words'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { DimensionGroups, dimensionGroups, Earlier } from './dimension-groups'
import { IndicatorList } from './indicator-list'

/** A codebook: whose words it holds, its dimensions at a glance, then every question. Nothing is folded away. */
export function CodebookArticle({
  document,
  rounds,
  cards,
  locale,
}: {
  document: Shown<'codebook'>
  /** Where it was asked. */
  rounds: readonly Shown<'round'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'codebook')
  const { dimensions, edition, isIllustrative, description, language, project, sources } = document.body
  const ofProject = cards.get(project)
  const asked = dimensions.reduce((sum, { indicators }) => sum + indicators.length, 0)
  return (
    <article>
      <ArticleHead kind="codebook" label={t('one')} record={document} locale={locale} />
      {isIllustrative ? (
        <Notice tone="attention" title={t('illustrativeTitle')} className="mb-10">
          <p>{t('illustrative')}</p>
        </Notice>
      ) : null}
      <RecordFacts
        facts={[
          {
            term: t('size'),
            value: t('dimensionCount', { count: dimensions.length }),
            note: t('questions', { count: asked }),
          },
          edition !== null && { term: t('edition'), value: edition },
          ofProject && { term: t('project'), value: <RecordLink card={ofProject} locale={locale} />, wide: true },
          rounds.length > 0 && {
            term: t('rounds'),
            value: <RecordLinks cards={rounds.map(asCard)} locale={locale} />,
            wide: true,
          },
        ]}
      />
      <RichSection id="about" title={t('about')} text={description} language={language} cards={cards} locale={locale} />
      <Section id="dimensions" title={t('contents')}>
        <DimensionGroups dimensions={dimensions} path="" locale={locale} counted />
      </Section>
      {dimensionGroups.map((group) => (
        <Group
          key={group}
          title={t(`group.${group}`)}
          dimensions={dimensions.filter((one) => one.group === group)}
          sources={sources}
          locale={locale}
        />
      ))}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

type Body = Shown<'codebook'>['body']

function Group({
  title,
  dimensions,
  sources,
  locale,
}: {
  title: string
  dimensions: Body['dimensions']
  sources: Body['sources']
  locale: Locale
}) {
  const t = translator(locale, 'codebook')
  return dimensions.length === 0 ? null : (
    <div className="pt-8">
      <h2 className="pb-5 text-2xl">{title}</h2>
      {dimensions.map((one) => (
        <section key={one.id} id={one.key} aria-labelledby={`${one.key}-title`} className="ledger">
          <div>
            <h3 id={`${one.key}-title`} className="text-lg leading-tight" {...wordsIn(one.language, locale)}>
              {one.name}
            </h3>
            <div className="mt-1 grid gap-1 text-sm text-quiet">
              <Earlier dimension={one} locale={locale} />
              {one.isScored ? null : (
                <p>
                  <Tag>{t('notScored')}</Tag>
                </p>
              )}
              {one.note ? <p {...wordsIn(one.language, locale)}>{one.note}</p> : null}
              <p className="print-none">
                <a href="#dimensions">{t('backToContents')}</a>
              </p>
            </div>
          </div>
          <IndicatorList indicators={one.indicators} sources={sources} locale={locale} />
        </section>
      ))}
    </div>
  )
}
