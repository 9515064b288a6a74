import { ArticleHead } from '@/components/record/article-head'
import { RecordRows } from '@/components/record/record-row'
import { RecordSection } from '@/components/record/record-section'
import { RichSection } from '@/components/record/rich-section'
import { type Cards, latestFirst, ofKind, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'
import { PartnerChanges } from './partner-changes'
import { PartnerFacts } from './partner-facts'
import { PartnerLogo } from './partner-logo'
import { PartnerPlatforms } from './partner-platforms'
import { PartnerProjects } from './partner-projects'
import { PartnerYears } from './partner-years'

const shownPublications = 10

/** An organisation, what became of it, and everything it did that is recorded here. */
export function PartnerArticle({
  document,
  records,
  cards,
  locale,
}: {
  document: Shown<'partner'>
  /** Everything published that carries the organisation's facet, the earliest first. */
  records: readonly PublicDocument[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'partner')
  const reference = `partner:${document.id}` as const
  const latest = latestFirst(records)
  const roundtables = ofKind(latest, 'roundtable')
  const publications = ofKind(latest, 'publication')
  const practices = ofKind(records, 'practice').filter(({ body }) => body.carriedOutBy === reference)
  const funded = records.filter(
    (one) =>
      (one.kind === 'practice' || one.kind === 'pilot') && one.body.funding.some(({ funder }) => funder === reference),
  )
  const pilots = ofKind(records, 'pilot').filter(({ body }) =>
    body.implementers.some(({ partner }) => partner === reference),
  )
  const press = latest.filter(({ kind }) => kind === 'press' || kind === 'campaign')
  return (
    <article>
      <ArticleHead
        kind="partner"
        label={t(`kind.${document.body.kind}`)}
        record={document}
        locale={locale}
        figure={<PartnerLogo document={document} locale={locale} />}
        figureBelow
      />
      <PartnerChanges changes={document.body.changes} cards={cards} locale={locale} />
      <PartnerFacts body={document.body} cards={cards} locale={locale} />
      <RichSection
        id="about"
        title={t('about')}
        text={document.body.description}
        language={document.body.language}
        cards={cards}
        locale={locale}
      />
      <PartnerYears
        document={document}
        predecessors={ofKind(records, 'partner').filter(({ id }) => id !== document.id)}
        cards={cards}
        locale={locale}
      />
      <PartnerProjects projects={ofKind(records, 'project')} partner={reference} locale={locale} />
      <PartnerPlatforms platforms={ofKind(records, 'platform')} cards={cards} locale={locale} />
      {roundtables.length === 0 ? null : (
        <Section id="roundtables" title={t('roundtables')} aside={t('roundtablesAside')}>
          <RecordRows>
            {roundtables.map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <RecordSection
        id="practices"
        title={t('practices')}
        aside={t('practicesAside')}
        records={practices}
        locale={locale}
      />
      <RecordSection id="pilots" title={t('pilots')} aside={t('pilotsAside')} records={pilots} locale={locale} />
      <RecordSection id="funded" title={t('funded')} aside={t('fundedAside')} records={funded} locale={locale} />
      <RecordSection
        id="events"
        title={t('events')}
        aside={t('eventsAside')}
        records={ofKind(latest, 'event')}
        locale={locale}
      />
      <RecordSection
        id="publications"
        title={t('publications')}
        aside={
          publications.length > shownPublications ? t('publicationsLatest', { count: shownPublications }) : undefined
        }
        records={publications.slice(0, shownPublications)}
        locale={locale}
      />
      <RecordSection id="press" title={t('press')} aside={t('pressAside')} records={press} locale={locale} />
      {records.length === 0 ? (
        <div className="border-t border-line py-8">
          <EmptyState>{t('nothing')}</EmptyState>
        </div>
      ) : null}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}
