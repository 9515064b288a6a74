import { Paragraphs } from '@/components/ui/paragraphs'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/language/rules'
import { wordsIn } from './words'

/** A text of a record under its heading; nothing where nobody has written it. */
export const TextSection = ({
  id,
  title,
  text,
  language,
  locale,
}: {
  id: string
  title: string
  text: string
  /** That of the text, which may not be the page's. */
  language: string
  locale: Locale
}) =>
  text === '' ? null : (
    <Section id={id} title={title}>
      <div {...wordsIn(language, locale)}>
        <Paragraphs text={text} />
      </div>
    </Section>
  )
