import { RichText } from '@/components/record/rich-text'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { RichText as Tree } from '@/lib/rich-text/nodes'

/** Where complaints about accessibility are heard, or that nobody has filled it in. */
export function EnforcementBody({
  text,
  lines = [],
  locale,
}: {
  text?: Tree
  lines?: readonly string[]
  locale: Locale
}) {
  if (text) return <RichText text={text} cards={new Map()} locale={locale} level={3} />
  if (lines.length === 0)
    return <p className="text-quiet">{translator(locale, 'accessibility')('enforcement.missing')}</p>
  return (
    <div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
