/** Languages the interface is translated into; every public address begins with one of them. */
export const interfaceLocales = ['en', 'pl'] as const
export type Locale = (typeof interfaceLocales)[number]
export const defaultLocale: Locale = 'en'

/** Languages a record may be written in: those of the EU and of the people the projects serve (ISO 639-1). */
export const contentLanguages = [
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'so',
  'sv',
  'ti',
  'tr',
  'uk',
] as const
export type ContentLanguage = (typeof contentLanguages)[number]

/** One text in the languages it exists in. */
export type Localised<Text = string> = Partial<Record<ContentLanguage, Text>>

const rightToLeft: readonly string[] = ['ar', 'fa', 'ps']
export const directionOf = (language: string): 'rtl' | 'ltr' => (rightToLeft.includes(language) ? 'rtl' : 'ltr')

export const isInterfaceLocale = (value: string | undefined): value is Locale =>
  (interfaceLocales as readonly (string | undefined)[]).includes(value)

/** Rows of a translation table as one text in its languages, in the order of the languages. */
export function byLanguage<Row extends { language: string }, Words>(
  rows: readonly Row[],
  words: (row: Row) => Words,
): Localised<Words> {
  const sorted = rows.toSorted((one, other) => (one.language < other.language ? -1 : 1))
  return Object.fromEntries(sorted.map((row) => [row.language, words(row)])) as Localised<Words>
}
