import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import { defaultLocale, type Locale } from '@/lib/language/rules'
import { type Messages, messagesOf } from './catalogues'

type Section = NamespaceKeys<Messages, NestedKeyOf<Messages>>
const make = <Name extends Section>(locale: Locale, section: Name) =>
  createTranslator<Messages, Name>({ locale, messages: messagesOf(locale), namespace: section, timeZone: 'UTC' })
type Translator<Name extends Section> = ReturnType<typeof make<Name>>

const made = new Map<string, unknown>()

/**
 * The texts of one section of the catalogue. Components are told their language instead of asking the request for it:
 * the desk previews a Polish page while its editor works in English.
 */
export function translator<Name extends Section>(locale: Locale, section: Name): Translator<Name> {
  const key = `${locale} ${section}`
  const found = made.get(key) ?? make(locale ?? defaultLocale, section)
  made.set(key, found)
  return found as Translator<Name>
}
