import type { Locale } from '@/lib/language/rules'
import en from '@/messages/en.json'
import pl from '@/messages/pl.json'

export type Messages = typeof en

// Makes a key that the catalogue lacks, or a language we do not speak, a mistake that does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

// English is the measure: a catalogue that misses one of its keys does not compile.
const catalogues: Record<Locale, Messages> = { en, pl }

/** Every text of the interface in one language. */
export const messagesOf = (locale: Locale) => catalogues[locale]
