import type { Locale } from '@/lib/language/rules'
import en from '@/messages/en.json'
import pl from '@/messages/pl.json'
import { portalProcess } from '@/server/process'

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

/** Every text of the interface in one language; the portal's name is the one that was chosen for it. */
export function messagesOf(locale: Locale): Messages {
  const name = portalProcess().settings?.names[locale]
  if (name === undefined) return catalogues[locale]
  const known = named.get(locale)
  if (known?.name === name) return known.messages
  const { site, ...others } = catalogues[locale]
  const words = literally(name)
  const messages = { ...others, site: { ...site, name: words, titleTemplate: `%s · ${words}` } }
  named.set(locale, { name, messages })
  return messages
}

const named = new Map<Locale, { name: string; messages: Messages }>()

/** A name as a message that says it sign for sign, whatever the signs mean in messages. */
const literally = (name: string) => name.replace(/'/g, "''").replace(/[{}<>#|]+/g, (signs) => `'${signs}'`)
