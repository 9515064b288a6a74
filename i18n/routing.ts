import { defineRouting } from 'next-intl/routing'
import { defaultLocale, interfaceLocales } from '@/lib/language/rules'

export const routing = defineRouting({
  locales: interfaceLocales,
  defaultLocale,
  localePrefix: 'always',
  localeCookie: false,
})
