import { ProjectRow } from '@/components/project/project-row'
import { KindMark } from '@/components/record/kind-mark'
import { RecordLink } from '@/components/record/record-link'
import { RecordRows } from '@/components/record/record-row'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { folders, type PageKind } from '@/lib/public/addresses'
import { grouped } from './grouped'

const contents: readonly PageKind[] = ['region', 'roundtable', 'practice', 'gap', 'project', 'partner']

/** The entries of the home page. */
export function HomeLedger({
  locale,
  counts,
  roundtables,
  regions,
  projects,
  cards,
}: {
  locale: Locale
  counts: Record<PageKind, number>
  roundtables: readonly Shown<'roundtable'>[]
  regions: readonly Shown<'region'>[]
  projects: readonly Shown<'project'>[]
  cards: Cards
}) {
  const t = translator(locale, 'home')
  const isEmpty = contents.every((kind) => counts[kind] === 0)
  return (
    <>
      {isEmpty ? <EmptyState>{t('empty')}</EmptyState> : null}
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
      <Section id="contents" title={t('contents')}>
        <ul className="grid gap-x-12 gap-y-7 sm:grid-cols-2">
          {contents.map((kind) => (
            <Content key={kind} kind={kind} count={counts[kind]} locale={locale} />
          ))}
        </ul>
      </Section>
      {regions.length === 0 ? null : (
        <Section
          id="regions"
          title={t('regions')}
          aside={<a href={`/${locale}/${folders.region}`}>{t('regionsAll')}</a>}
        >
          <Regions regions={regions} locale={locale} />
        </Section>
      )}
      {projects.length === 0 ? null : (
        <Section id="projects" title={t('projects')}>
          <RecordRows>
            {projects.map((one) => (
              <ProjectRow key={one.id} project={one} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
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

/** One kind of record: how many there are, and what it is. */
function Content({ kind, count, locale }: { kind: PageKind; count: number; locale: Locale }) {
  const t = translator(locale, kind)
  return (
    <li className="pressable grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <KindMark kind={kind} className="mt-1.5" />
      <div>
        <h3 className="text-lg">
          <a href={`/${locale}/${folders[kind]}`} className="title-link">
            {count > 0 ? t('count', { count }) : t('title')}
          </a>
        </h3>
        <p className="mt-0.5 text-sm text-quiet">{t('description')}</p>
      </div>
    </li>
  )
}

function Regions({ regions, locale }: { regions: readonly Shown<'region'>[]; locale: Locale }) {
  const compare = byName(locale)
  const countries = grouped(
    regions.toSorted((one, other) => compare(one.title, other.title)),
    ({ body }) => countryName(body.countryCode, locale),
  ).sort(([one], [other]) => compare(one, other))
  return (
    <dl className="grid gap-5 sm:grid-cols-2">
      {countries.map(([country, ofCountry]) => (
        <div key={country}>
          <dt className="text-sm text-quiet">{country}</dt>
          {ofCountry.map((one) => (
            <dd key={one.id} className="font-display text-lg">
              <RecordLink card={asCard(one)} locale={locale} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
