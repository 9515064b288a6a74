import type { Locale } from '@/lib/language/rules'
import en from '@/messages/en.json'
import pl from '@/messages/pl.json'

export type Messages = typeof en

// English is the measure: a catalogue that misses one of its keys does not compile.
const catalogues: Record<Locale, Messages> = { en, pl }

/** Every text of the interface in one language. */
export const messagesOf = (locale: Locale) => catalogues[locale]
