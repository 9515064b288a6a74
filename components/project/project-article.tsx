import { ArticleHead } from '@/components/record/article-head'
import { LanguageNote } from '@/components/record/language-note'
import { RecordLink } from '@/components/record/record-link'
import { RecordRows } from '@/components/record/record-row'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { wordsIn } from '@/components/record/words'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { Paragraphs } from '@/components/ui/paragraphs'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { ProjectFacts } from './project-facts'
import { ProjectPartners } from './project-partners'

/** A project: what it asks, where and when, who carries it, and what is recorded of it. */
export function ProjectArticle({
  document,
  platforms,
  roundtables,
  cards,
  locale,
}: {
  document: Shown<'project'>
  platforms: readonly Shown<'platform'>[]
  /** The latest first. */
  roundtables: readonly Shown<'roundtable'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'project')
  const { body } = document
  const regions = cardsOf([...new Set(platforms.map((platform) => platform.body.region))], cards)
  return (
    <article>
      <ArticleHead
        kind="project"
        label={[t('one'), body.acronym].filter(Boolean).join(' · ')}
        record={document}
        locale={locale}
      />
      <ProjectFacts body={body} locale={locale} />
      {body.description ? (
        <Section id="about" title={t('about')}>
          <div {...wordsIn(body.language, locale)}>
            <Paragraphs text={body.description} />
          </div>
        </Section>
      ) : null}
      {regions.length === 0 ? null : (
        <Section id="regions" title={t('regions')} aside={t('regionsAside')}>
          <ul className="gap-x-10 sm:columns-2">
            {regions.map((card) => (
              <li key={card.id} className="break-inside-avoid py-1">
                <RecordLink card={card} locale={locale} />{' '}
                <span className="text-sm text-quiet">
                  <LanguageNote locale={locale} language={card.language} short />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {roundtables.length === 0 ? null : (
        <Section id="roundtables" title={t('roundtables')}>
          <RecordRows>
            {roundtables.map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <ProjectPartners partners={body.partners} cards={cards} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}
