import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'

type Theme = PublicDocument<'practice'>['body']['themes'][number]

/** The themes of a record, in a row. */
export function Themes({ themes, locale }: { themes: readonly Theme[]; locale: Locale }) {
  const t = translator(locale, 'theme')
  return themes.length === 0 ? null : (
    <span className="flex flex-wrap gap-1.5">
      {themes.map((theme) => (
        <Tag key={theme}>{t(theme)}</Tag>
      ))}
    </span>
  )
}
