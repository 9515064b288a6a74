import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { environment } from '@/lib/env'
import { deskLocaleCookie, preferredLocale } from '@/lib/language/preference'
import { isInterfaceLocale, type Locale } from '@/lib/language/rules'

const aYear = 365 * 24 * 60 * 60

/** The language of the desk and of signing in: the one chosen in this browser, otherwise the browser's own. */
export const deskLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(deskLocaleCookie)?.value
  if (isInterfaceLocale(chosen)) return chosen
  return preferredLocale((await headers()).get('accept-language'))
})

/** Keeps the language chosen for the desk in this browser. */
export async function keepDeskLocale(locale: Locale): Promise<void> {
  const { isHttps } = environment()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps, maxAge: aYear } as const
  ;(await cookies()).set(deskLocaleCookie, locale, options)
}
