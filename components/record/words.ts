import { directionOf, type Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'

/** The attributes of an element whose words may be in another language than the page. */
export const wordsIn = (language: string, locale: Locale) =>
  language === locale ? {} : { lang: language, dir: directionOf(language) }

/** The same for a record's title: an organisation's name has no language, a publication is called as it is printed. */
export const titleIn = (
  {
    kind,
    language,
    titleLanguage,
  }: { kind: DocumentKind; language: string; titleLanguage?: string | null | undefined },
  locale: Locale,
) => (kind === 'partner' ? {} : wordsIn(titleLanguage ?? language, locale))
