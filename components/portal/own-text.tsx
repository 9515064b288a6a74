import { RichText } from '@/components/record/rich-text'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/language/rules'
import type { RichText as Tree } from '@/lib/rich-text/nodes'

/** What whoever keeps this portal has written themselves; nothing where they have not. */
export const OwnText = ({
  text,
  id,
  title,
  locale,
}: {
  text: Tree | undefined
  id: string
  title: string
  locale: Locale
}) =>
  text ? (
    <Section id={id} title={title}>
      <RichText text={text} cards={noRecords} locale={locale} level={3} />
    </Section>
  ) : null

/** Texts about the portal link to pages, not to records. */
const noRecords = new Map()
