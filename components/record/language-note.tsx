import { translator } from '@/i18n/translator'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** Said where words are not in the page's language: which language they are in. Nothing where they are. */
export function LanguageNote({
  locale,
  language,
  short = false,
}: {
  locale: Locale
  language: string
  short?: boolean
}) {
  if (language === locale) return null
  const t = translator(locale, 'language')
  const written = languageName(language, locale)
  if (short) return <span>{t('short', { written })}</span>
  return (
    <p className="mt-4 inline-block border-s-2 border-edge ps-3 text-sm text-quiet">
      {t('note', { written, wanted: languageName(locale, locale) })}
    </p>
  )
}
