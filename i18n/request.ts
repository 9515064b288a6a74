import { cookies, headers } from 'next/headers'
import { locale as addressLocale } from 'next/root-params'
import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { deskLocaleCookie, preferredLocale } from '@/lib/language/preference'
import { messagesOf } from './catalogues'
import { routing } from './routing'

/** Public pages carry their language in the address; the desk and signing in remember a choice, or follow the browser. */
export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await fromAddress()) ?? (await fromPerson())
  const locale = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale
  return { locale, messages: messagesOf(locale), timeZone: 'Europe/Warsaw' }
})

async function fromAddress(): Promise<string | undefined> {
  try {
    return await addressLocale()
  } catch {
    // Next knows no root parameters in actions and route handlers.
    return undefined
  }
}

async function fromPerson(): Promise<string> {
  const chosen = (await cookies()).get(deskLocaleCookie)?.value
  return hasLocale(routing.locales, chosen) ? chosen : preferredLocale((await headers()).get('accept-language'))
}
