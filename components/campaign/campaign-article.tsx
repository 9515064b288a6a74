import type { ComponentProps } from 'react'
import { NewsRow } from '@/components/news/news-row'
import { MediaContact } from '@/components/press/media-contact'
import { ArticleHead } from '@/components/record/article-head'
import { NotAvailable } from '@/components/record/not-available'
import { Period } from '@/components/record/period'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import { RecordRows } from '@/components/record/record-row'
import { RichSection } from '@/components/record/rich-section'
import type { Cards, Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'
import { CampaignPoints } from './campaign-points'
import { HeldCard } from './held-card'

/** A campaign: its hashtag held up, when and why, how people joined in, what it told, and whom the press may ask. */
export function CampaignArticle({
  document,
  releases,
  cards,
  locale,
}: {
  document: Shown<'campaign'>
  /** Press releases of the campaign, the latest first. */
  releases: readonly Shown<'press'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'campaign')
  const { body } = document
  return (
    <article>
      <ArticleHead
        kind="campaign"
        label={
          <>
            <span>{t('one')}</span>
            <span aria-hidden="true">·</span>
            <Period starts={body.starts} ends={body.ends} locale={locale} />
          </>
        }
        record={document}
        locale={locale}
        figure={body.hashtag ? <HeldCard hashtag={body.hashtag} size="large" /> : null}
      />
      <CampaignFacts body={body} cards={cards} locale={locale} />
      <Part id="why" title={t('why')} text={body.description} language={body.language} cards={cards} locale={locale} />
      <Part id="how" title={t('how')} text={body.howToJoin} language={body.language} cards={cards} locale={locale} />
      <CampaignPoints points={body.points} locale={locale} />
      {releases.length === 0 ? null : (
        <Section id="press" title={t('press')}>
          <RecordRows>
            {releases.map((one) => (
              <NewsRow key={one.id} entry={one} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      )}
      <MediaContact record={document} cards={cards} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function CampaignFacts({ body, cards, locale }: { body: Shown<'campaign'>['body']; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'campaign')
  const project = body.project ? cards.get(body.project) : undefined
  return (
    <RecordFacts
      facts={[
        { term: t('dates'), value: <Period starts={body.starts} ends={body.ends} locale={locale} /> },
        body.occasion !== '' && {
          term: t('occasion'),
          value: <span {...wordsIn(body.language, locale)}>{body.occasion}</span>,
        },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
      ]}
    />
  )
}

/** A part of the description; one that nobody wrote is said to be missing. */
const Part = (given: ComponentProps<typeof RichSection>) =>
  isEmptyText(given.text) ? (
    <Section id={given.id} title={given.title}>
      <NotAvailable locale={given.locale} />
    </Section>
  ) : (
    <RichSection {...given} />
  )
