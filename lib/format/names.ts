import type { Locale } from '@/lib/language/rules'
import { perLocale } from './per-locale'

const regions = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'region' }))
const languages = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'language' }))
const lists = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const collators = perLocale((tag) => new Intl.Collator(tag, { numeric: true }))

/** The name of a country, given by its ISO 3166-1 code. */
export const countryName = remembering((code, locale: Locale) => regions(locale).of(code) ?? code)

/** The name of a language, given by its ISO 639 code. */
export const languageName = remembering((code, locale: Locale) => languages(locale).of(code) ?? code)

/** What a language calls itself, with a capital letter. */
export const ownName: (language: string) => string = remembering((language) => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
})

/** Names in a row: Spain, France and Poland. */
export const formatList = (names: Iterable<string>, locale: Locale) => lists(locale).format(names)

/** Compares two names as a dictionary of the language does. */
export const byName = (locale: Locale) => collators(locale).compare

/** Pages say the same few names again and again. Only codes of two or three letters are kept: there is an end to them. */
function remembering<Locales extends [Locale?]>(nameOf: (code: string, ...locale: Locales) => string) {
  const known = new Map<string, string>()
  return (code: string, ...locale: Locales): string => {
    if (code.length > 3) return nameOf(code, ...locale)
    const key = code + (locale[0] ?? '')
    const name = known.get(key) ?? nameOf(code, ...locale)
    known.set(key, name)
    return name
  }
}
