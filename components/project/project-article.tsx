import { ProjectTimeline } from '@/components/charts/project-timeline'
import { WhoPays } from '@/components/funding/who-pays'
import { ArticleHead } from '@/components/record/article-head'
import { happenedIn } from '@/components/record/happened'
import { RecordRows } from '@/components/record/record-row'
import { RecordSection } from '@/components/record/record-section'
import { RichSection } from '@/components/record/rich-section'
import { type Cards, latestFirst, ofKind, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { folders, pathOf } from '@/lib/public/addresses'
import type { PublicDocument } from '@/lib/public/documents'
import { ProjectFacts } from './project-facts'
import { ProjectPartners } from './project-partners'
import { ProjectPlaces } from './project-places'

const shown = { roundtables: 4, publications: 6, news: 5 }

/** A project: what it asks, where and when, who carries and pays for it, and everything that came of it. */
export function ProjectArticle({
  document,
  records,
  cards,
  locale,
}: {
  document: Shown<'project'>
  /** Everything published that carries the project's facet, the earliest first. */
  records: readonly PublicDocument[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'project')
  const { body } = document
  const latest = latestFirst(records)
  const roundtables = ofKind(latest, 'roundtable')
  const publications = ofKind(latest, 'publication')
  const news = latest.filter(({ kind }) => kind === 'press' || kind === 'campaign' || kind === 'event')
  return (
    <article>
      <ArticleHead
        kind="project"
        label={[t('one'), body.acronym].filter(Boolean).join(' · ')}
        record={document}
        locale={locale}
      />
      <ProjectFacts body={body} locale={locale} />
      <ProjectPlaces body={body} platforms={ofKind(records, 'platform')} cards={cards} locale={locale} />
      <RichSection
        id="about"
        title={t('about')}
        text={body.description}
        language={body.language}
        cards={cards}
        locale={locale}
      />
      <Timeline body={body} records={records} locale={locale} />
      <RecordSection
        id="evaluation"
        title={t('evaluation')}
        aside={<a href={`/${locale}/${folders.round}`}>{t('evaluationAll')}</a>}
        records={ofKind(records, 'round')}
        locale={locale}
      />
      {roundtables.length === 0 ? null : (
        <Section
          id="roundtables"
          title={t('roundtables')}
          aside={<a href={`/${locale}/${folders.roundtable}`}>{t('roundtablesAll', { count: roundtables.length })}</a>}
        >
          <RecordRows>
            {roundtables.slice(0, shown.roundtables).map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <RecordSection id="pilots" title={t('pilots')} records={ofKind(records, 'pilot')} locale={locale} />
      {body.funding.length === 0 ? null : (
        <Section id="funding" title={t('funding')}>
          <WhoPays funding={body.funding} cards={cards} locale={locale} />
        </Section>
      )}
      <ProjectPartners partners={body.partners} cards={cards} locale={locale} />
      <RecordSection
        id="news"
        title={t('news')}
        aside={<a href={`/${locale}/${folders.press}`}>{t('newsAll')}</a>}
        records={news.slice(0, shown.news)}
        locale={locale}
      />
      <RecordSection
        id="publications"
        title={t('publications')}
        aside={<a href={`/${locale}/${folders.publication}`}>{t('publicationsAll', { count: publications.length })}</a>}
        records={publications.slice(0, shown.publications)}
        locale={locale}
      />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

/** What happened when: rounds of evaluation, campaigns and events whose time is known. */
function Timeline({
  body,
  records,
  locale,
}: {
  body: Shown<'project'>['body']
  records: readonly PublicDocument[]
  locale: Locale
}) {
  const title = translator(locale, 'project')('timeline')
  const events = records.flatMap((one) => {
    if (one.kind !== 'event' && one.kind !== 'campaign' && one.kind !== 'round') return []
    const date = happenedIn(one)
    const path = { kind: one.kind, slug: one.slug }
    return date ? [{ date, title: one.title, href: pathOf(path, locale), kind: kindInWords(one, locale) }] : []
  })
  return events.length === 0 ? null : (
    <Section id="timeline" title={title}>
      <ProjectTimeline locale={locale} title={title} starts={body.starts} ends={body.ends} events={events} />
    </Section>
  )
}

const kindInWords = ({ kind }: PublicDocument<'event' | 'campaign' | 'round'>, locale: Locale) =>
  kind === 'event' ? undefined : translator(locale, kind)('one')
