import { ArticleHead } from '@/components/record/article-head'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard, type Cards, ofKind, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { Website } from '@/components/record/website'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'
import { PartnerPlatforms } from './partner-platforms'
import { projectRole } from './project-role'

/** An organisation, and everything it did that is recorded here. */
export function PartnerArticle({
  document,
  records,
  cards,
  locale,
}: {
  document: Shown<'partner'>
  /** Everything published that carries the organisation's facet. */
  records: readonly PublicDocument[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'partner')
  const reference = `partner:${document.id}` as const
  const roundtables = ofKind(records, 'roundtable')
  const projects = ofKind(records, 'project')
  const platforms = ofKind(records, 'platform')
  const practices = ofKind(records, 'practice')
  return (
    <article>
      <ArticleHead kind="partner" label={t(`kind.${document.body.kind}`)} record={document} locale={locale} />
      <PartnerFacts body={document.body} locale={locale} />
      {projects.length === 0 ? null : (
        <Section id="projects" title={t('projects')}>
          <RecordRows>
            {projects.map((project) => (
              <RecordRow
                key={project.id}
                card={asCard(project)}
                locale={locale}
                meta={<span>{projectRole(project, reference, locale)}</span>}
              />
            ))}
          </RecordRows>
        </Section>
      )}
      <PartnerPlatforms platforms={platforms} cards={cards} locale={locale} />
      {roundtables.length === 0 ? null : (
        <Section id="roundtables" title={t('roundtables')} aside={t('roundtablesAside')}>
          <RecordRows>
            {roundtables.map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      {practices.length === 0 ? null : (
        <Section id="practices" title={t('practices')} aside={t('practicesAside')}>
          <RecordRows>
            {practices.map((one) => (
              <RecordRow key={one.id} card={asCard(one)} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      {records.length === 0 ? (
        <div className="border-t border-line py-8">
          <EmptyState>{t('nothing')}</EmptyState>
        </div>
      ) : null}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function PartnerFacts({ body, locale }: { body: Shown<'partner'>['body']; locale: Locale }) {
  const t = translator(locale, 'partner')
  const { countryCode, website, otherNames } = body
  return (
    <div className="border-t border-line py-7">
      <DefinitionList
        facts={[
          countryCode !== null && { term: t('country'), value: countryName(countryCode, locale) },
          website !== null && { term: t('website'), value: <Website url={website} />, wide: true },
          otherNames.length > 0 && {
            term: t('otherNames'),
            wide: true,
            value: otherNames.map(({ kind, language, name }) => (
              <span key={`${kind} ${name}`} className="block" lang={language ?? undefined}>
                {kind === 'former' ? t('formerName', { name }) : name}
              </span>
            )),
          },
        ]}
      />
    </div>
  )
}
