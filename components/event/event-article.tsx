import { ArticleHead } from '@/components/record/article-head'
import { NotAvailable } from '@/components/record/not-available'
import { Period } from '@/components/record/period'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard, type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import type { Fact } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { countryName, formatList } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { DateDrawing } from './date-drawing'

/** An event: when, where, who invited and who came, and what was said there. */
export function EventArticle({
  document,
  gaps,
  cards,
  locale,
}: {
  document: Shown<'event'>
  /** What was found missing or recommended there. */
  gaps: readonly Shown<'gap'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'event')
  const { body } = document
  return (
    <article>
      <ArticleHead
        kind="event"
        label={t(`kind.${body.kind}`)}
        record={document}
        locale={locale}
        figure={<DateDrawing starts={body.starts} ends={body.ends} locale={locale} className="size-28 md:size-52" />}
      />
      <EventFacts body={body} cards={cards} locale={locale} />
      {gaps.length === 0 ? null : (
        <Section id="said" title={t('said')} aside={t('saidAside')}>
          <RecordRows>
            {gaps.map((one) => (
              <RecordRow
                key={one.id}
                card={asCard(one)}
                locale={locale}
                meta={
                  one.body.kind === 'gap' ? null : (
                    <Tag tone="gap">{translator(locale, 'gap')(`kind.${one.body.kind}`)}</Tag>
                  )
                }
              />
            ))}
          </RecordRows>
        </Section>
      )}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

type Given = { body: Shown<'event'>['body']; cards: Cards; locale: Locale }

/** What is not known is said to be so. */
function EventFacts({ body, cards, locale }: Given) {
  const t = translator(locale, 'event')
  const { starts, ends, mode, participants, delegations } = body
  const [project, region] = [body.project, body.region].map((one) => one && cards.get(one))
  const countries = delegations.map((code) => countryName(code, locale))
  return (
    <RecordFacts
      facts={[
        { term: t('date'), value: <Period starts={starts} ends={ends} locale={locale} /> },
        place({ body, cards, locale }),
        region && { term: t('region'), value: <RecordLink card={region} locale={locale} /> },
        {
          term: t('mode'),
          value: mode === null ? <NotAvailable locale={locale} /> : translator(locale, 'roundtable')(`modes.${mode}`),
        },
        {
          term: t('participants'),
          value: participants === null ? <NotAvailable locale={locale} /> : formatNumber(participants, locale),
        },
        hosts({ body, cards, locale }),
        countries.length > 0 && { term: t('delegations'), value: formatList(countries, locale), wide: true },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
      ]}
    />
  )
}

function place({ body: { place: name, countryCode }, locale }: Given): Fact {
  const country = countryCode === null ? null : countryName(countryCode, locale)
  return {
    term: translator(locale, 'event')('place'),
    value: name ?? country ?? <NotAvailable locale={locale} />,
    note: name === null ? null : country,
  }
}

function hosts({ body, cards, locale }: Given): Fact {
  const known = cardsOf(body.hosts, cards)
  return {
    term: translator(locale, 'event')('hosts', { count: Math.max(1, known.length) }),
    value:
      known.length === 0 ? (
        <NotAvailable locale={locale} />
      ) : (
        <RecordLinks cards={known} locale={locale} at={body.starts} />
      ),
    wide: true,
  }
}
