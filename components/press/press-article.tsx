import { ArticleHead } from '@/components/record/article-head'
import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink } from '@/components/record/record-link'
import { RichText } from '@/components/record/rich-text'
import type { Cards, Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { When } from '@/components/record/when'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'
import { MediaContact } from './media-contact'

/** A press release as editors know it: when, whose, the text to its end, then the notes and whom to ask. */
export function PressArticle({
  document,
  address,
  cards,
  locale,
}: {
  document: Shown<'press'>
  /** Where the release is found, for who reads it on paper. */
  address: string
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'press')
  const { body } = document
  const words = wordsIn(body.language, locale)
  return (
    <article>
      <ArticleHead
        kind="press"
        label={
          <>
            <span>{t('one')}</span>
            <span aria-hidden="true">·</span>
            <When date={body.releasedOn} locale={locale} />
          </>
        }
        record={document}
        locale={locale}
      />
      <PressFacts body={body} cards={cards} locale={locale} />
      {isEmptyText(body.text) ? null : (
        <Section id="text" title={t('text')}>
          <div {...words}>
            <RichText text={body.text} className="gap-4" cards={cards} locale={locale} level={3} />
          </div>
          <End locale={locale} />
        </Section>
      )}
      {isEmptyText(body.notesToEditors) ? null : (
        <Section id="notes" title={t('notes')} aside={t('notesAside')}>
          <div className="border-s-4 border-line bg-wash px-5 py-5 sm:px-7" {...words}>
            <RichText text={body.notesToEditors} className="text-sm" cards={cards} locale={locale} level={3} />
          </div>
        </Section>
      )}
      <MediaContact record={document} cards={cards} locale={locale} />
      <p className="print-only pb-6 text-sm">
        {t('here')} {address}
      </p>
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function PressFacts({ body, cards, locale }: { body: Shown<'press'>['body']; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'press')
  const project = body.project ? cards.get(body.project) : undefined
  const campaign = body.campaign ? cards.get(body.campaign) : undefined
  return (
    <RecordFacts
      facts={[
        { term: t('released'), value: <When date={body.releasedOn} locale={locale} /> },
        project && { term: t('project'), value: <RecordLink card={project} locale={locale} />, wide: true },
        campaign && { term: t('campaign'), value: <RecordLink card={campaign} locale={locale} />, wide: true },
      ]}
    />
  )
}

/** Where the text to be quoted is over. */
const End = ({ locale }: { locale: Locale }) => (
  <p className="mt-7 flex max-w-measure items-center gap-4 text-sm text-quiet">
    <span aria-hidden="true" className="h-px flex-1 bg-line" />
    {translator(locale, 'press')('end')}
    <span aria-hidden="true" className="h-px flex-1 bg-line" />
  </p>
)
