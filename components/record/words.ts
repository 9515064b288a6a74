import { directionOf, type Locale } from '@/lib/language/rules'

/** The attributes of an element whose words may be in another language than the page. */
export const wordsIn = (language: string, locale: Locale) =>
  language === locale ? {} : { lang: language, dir: directionOf(language) }
