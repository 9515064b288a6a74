import type { Locale } from '@/lib/language/rules'

/** British conventions for English: the day before the month, as everywhere in Europe. */
const conventions: Record<Locale, string> = { en: 'en-GB', pl: 'pl-PL' }

/** Makes a formatter once per language: building one costs more than a hundred uses. */
export function perLocale<Formatter>(make: (tag: string) => Formatter): (locale: Locale) => Formatter {
  const made = new Map<Locale, Formatter>()
  return (locale) => {
    const found = made.get(locale) ?? make(conventions[locale])
    made.set(locale, found)
    return found
  }
}
