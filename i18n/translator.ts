import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import { defaultLocale, type Locale } from '@/lib/language/rules'
import { type Messages, messagesOf } from './catalogues'

type Section = NamespaceKeys<Messages, NestedKeyOf<Messages>>
const make = <Name extends Section>(locale: Locale, section: Name, messages = messagesOf(locale)) =>
  createTranslator<Messages, Name>({ locale, messages, namespace: section, timeZone: 'UTC' })
type Translator<Name extends Section> = ReturnType<typeof make<Name>>

const made = new WeakMap<Messages, Map<string, unknown>>()

/**
 * The texts of one section of the catalogue. Components are told their language instead of asking the request for it:
 * the desk previews a Polish page while its editor works in English.
 */
export function translator<Name extends Section>(locale: Locale, section: Name): Translator<Name> {
  const messages = messagesOf(locale ?? defaultLocale)
  const sections = made.get(messages) ?? new Map<string, unknown>()
  const found = sections.get(section) ?? remembering(make(locale ?? defaultLocale, section, messages))
  made.set(messages, sections.set(section, found))
  return found as Translator<Name>
}

type Say = { (name: string, ...values: unknown[]): string; has: (name: string) => boolean }

/** So many sentences with values are remembered of a section: few are said again and again, others once. */
const mostFilled = 100

/**
 * Says again what it has said: a page has the same words hundreds of times, and to fill a sentence anew takes longer than to
 * draw it. Of names that are none, nothing is kept.
 */
function remembering(from: unknown): Say {
  const say = from as Say
  const said = new Map<string, string>()
  const filled = new Map<string, string>()
  const sayFirst = (name: string) => {
    const words = say(name)
    if (say.has(name)) said.set(name, words)
    return words
  }
  const fillFirst = (key: string, name: string, values: unknown) => {
    const words = say(name, values)
    if (filled.size >= mostFilled) filled.clear()
    if (say.has(name)) filled.set(key, words)
    return words
  }
  const sayAgain = (name: string, ...values: unknown[]) => {
    if (values.length === 0) return said.get(name) ?? sayFirst(name)
    const [first, ...formats] = values
    if (formats.length > 0 || !isPlain(first)) return say(name, ...values)
    const key = `${name} ${JSON.stringify(first)}`
    return filled.get(key) ?? fillFirst(key, name, first)
  }
  return Object.assign(sayAgain, say, { has: (name: string) => said.has(name) || say.has(name) })
}

/** Values that tell by their letters what is said with them; a moment and its letters are said differently. */
const isPlain = (values: unknown) =>
  Object.values(values ?? {}).every((one) => typeof one === 'string' || Number.isFinite(one))
