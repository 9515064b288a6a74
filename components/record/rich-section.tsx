import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/language/rules'
import { isEmptyText, type RichText as Tree } from '@/lib/rich-text/nodes'
import { RichText } from './rich-text'
import type { Cards } from './shown'
import { wordsIn } from './words'

/** A text with its structure under a heading of the page; nothing where nobody has written it. */
export const RichSection = ({
  id,
  title,
  text,
  language,
  cards,
  locale,
}: {
  id: string
  title: string
  text: Tree
  /** That of the text, which may not be the page's. */
  language: string
  cards: Cards
  locale: Locale
}) =>
  isEmptyText(text) ? null : (
    <Section id={id} title={title}>
      <div {...wordsIn(language, locale)}>
        <RichText text={text} cards={cards} locale={locale} level={3} />
      </div>
    </Section>
  )
