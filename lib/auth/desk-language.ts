import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { environment } from '@/lib/env'
import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'

const cookieName = 'desk-locale'
const aYear = 365 * 24 * 60 * 60

/** The language of the desk and of signing in: the one chosen in this browser, otherwise the browser's own. */
export const deskLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(cookieName)?.value
  if (isInterfaceLocale(chosen)) return chosen
  const wanted = (await headers()).get('accept-language')?.toLowerCase() ?? ''
  return wanted.match(/\b[a-z]{2}\b/g)?.find(isInterfaceLocale) ?? defaultLocale
})

/** Keeps the language chosen for the desk in this browser. */
export async function keepDeskLocale(locale: Locale): Promise<void> {
  const { isHttps } = environment()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps, maxAge: aYear } as const
  ;(await cookies()).set(cookieName, locale, options)
}
