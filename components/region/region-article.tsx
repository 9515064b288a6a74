import { RegionMap } from '@/components/map/region-map'
import { ArticleHead } from '@/components/record/article-head'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { RecordSection } from '@/components/record/record-section'
import { RichSection } from '@/components/record/rich-section'
import { asCard, type Cards, cardsOf, latestFirst, ofKind, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { Themes } from '@/components/record/themes'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'
import { PlatformSection } from './platform-section'
import { RegionFacts } from './region-facts'
import { Voices } from './voices'

/** A region: its platforms and their roundtables as a path, what was exchanged, found missing and thought of. */
export function RegionArticle({
  document,
  records,
  cards,
  locale,
}: {
  document: Shown<'region'>
  /** Everything published that carries the region's facet. */
  records: readonly PublicDocument[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'region')
  const platforms = ofKind(records, 'platform')
  const roundtables = ofKind(records, 'roundtable')
  const gaps = ofKind(records, 'gap')
  const pilots = ofKind(records, 'pilot')
  return (
    <article>
      <ArticleHead
        kind="region"
        label={`${t('one')} · ${countryName(document.body.countryCode, locale)}`}
        record={document}
        locale={locale}
        figureBelow
        figure={
          <RegionMap
            locale={locale}
            country={document.body.countryCode}
            codes={document.body.nutsCodes}
            title={t('onMap', { region: document.title, country: countryName(document.body.countryCode, locale) })}
          />
        }
      />
      <RegionFacts body={document.body} platforms={platforms} cards={cards} locale={locale} />
      <RichSection
        id="about"
        title={t('about')}
        text={document.body.description}
        language={document.body.language}
        cards={cards}
        locale={locale}
      />
      {platforms.map((platform) => (
        <PlatformSection
          key={platform.id}
          platform={platform}
          roundtables={roundtables.filter(({ body }) => body.platform === `platform:${platform.id}`)}
          named={platforms.length > 1}
          cards={cards}
          locale={locale}
        />
      ))}
      {platforms.length === 0 ? (
        <Section id="roundtables" title={t('series')}>
          <EmptyState>{t('seriesEmpty')}</EmptyState>
        </Section>
      ) : null}
      <Section id="practices" title={t('practices')}>
        <Practices {...{ records, roundtables, cards, locale }} />
      </Section>
      <Section id="gaps" title={t('gaps')} aside={t('gapsAside')}>
        <Voices voices={gaps} roundtables={roundtables} locale={locale} empty={t('gapsEmpty')} />
      </Section>
      <Section id="pilots" title={t('pilots')}>
        <Voices voices={pilots} roundtables={roundtables} locale={locale} empty={t('pilotsEmpty')} />
      </Section>
      <RecordSection id="events" title={t('events')} records={ofKind(latestFirst(records), 'event')} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

/** Practices at home in the region, and those its roundtables exchanged from elsewhere. */
function Practices({
  records,
  roundtables,
  cards,
  locale,
}: {
  records: readonly PublicDocument[]
  roundtables: readonly PublicDocument<'roundtable'>[]
  cards: Cards
  locale: Locale
}) {
  const local = new Map(ofKind(records, 'practice').map((one) => [one.id, one]))
  const exchanged = cardsOf([...new Set(roundtables.flatMap(({ body }) => body.practices))], cards)
  const known = new Set(exchanged.map(({ id }) => id))
  const all = [...exchanged, ...[...local.values()].filter(({ id }) => !known.has(id)).map(asCard)]
  if (all.length === 0) return <EmptyState>{translator(locale, 'region')('practicesEmpty')}</EmptyState>
  return (
    <RecordRows>
      {all.map((card) => (
        <RecordRow
          key={card.id}
          card={card}
          locale={locale}
          meta={<Themes themes={local.get(card.id)?.body.themes ?? []} locale={locale} />}
        />
      ))}
    </RecordRows>
  )
}
