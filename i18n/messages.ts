import type english from '@/messages/en.json'
import type { routing } from './routing'

// Makes a key that the catalogue lacks, or a language we do not speak, a mistake that does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof routing.locales)[number]
    Messages: typeof english
  }
}
