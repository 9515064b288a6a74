import { ProjectRow } from '@/components/project/project-row'
import { RecordRows } from '@/components/record/record-row'
import { RecordSection } from '@/components/record/record-section'
import type { Cards, Shown } from '@/components/record/shown'
import { Themes } from '@/components/record/themes'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { folders } from '@/lib/public/addresses'
import type { PublicDocument } from '@/lib/public/documents'

/** The entries of the home page: the projects, what was recorded last, and how to read it. */
export function HomeLedger({
  locale,
  roundtables,
  practices,
  projects,
  news,
  cards,
}: {
  locale: Locale
  roundtables: readonly Shown<'roundtable'>[]
  practices: readonly PublicDocument<'practice'>[]
  projects: readonly Shown<'project'>[]
  news: readonly PublicDocument[]
  cards: Cards
}) {
  const t = translator(locale, 'home')
  const isEmpty = [roundtables, practices, projects, news].every(({ length }) => length === 0)
  return (
    <>
      {isEmpty ? <EmptyState>{t('empty')}</EmptyState> : null}
      {projects.length === 0 ? null : (
        <Section id="projects" title={t('projects')}>
          <RecordRows>
            {projects.map((one) => (
              <ProjectRow key={one.id} project={one} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <RecordSection
        id="practices"
        title={t('practices')}
        aside={<a href={`/${locale}/${folders.practice}`}>{t('practicesAll')}</a>}
        records={practices}
        meta={(one) => (one.kind === 'practice' ? <Themes themes={one.body.themes} locale={locale} /> : null)}
        locale={locale}
      />
      {roundtables.length === 0 ? null : (
        <Section
          id="latest"
          title={t('latest')}
          aside={<a href={`/${locale}/${folders.roundtable}`}>{t('latestAll')}</a>}
        >
          <RecordRows>
            {roundtables.map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <RecordSection
        id="news"
        title={t('news')}
        aside={<a href={`/${locale}/${folders.press}`}>{t('newsAll')}</a>}
        records={news}
        locale={locale}
      />
      <Section id="reading" title={t('reading')}>
        <div className="grid max-w-measure gap-3">
          <p>{t('readingSources')}</p>
          <p>{t('readingMissing')}</p>
          <p>{t('readingLanguages')}</p>
        </div>
      </Section>
    </>
  )
}
