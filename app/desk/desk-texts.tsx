import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { type Messages, messagesOf } from '@/i18n/catalogues'
import type { Locale } from '@/lib/language/rules'

/** Hands the named sections of the catalogue to client components; all others stay on the server. */
export function DeskTexts({
  locale,
  sections,
  children,
}: {
  locale: Locale
  sections: readonly (keyof Messages)[]
  children: ReactNode
}) {
  const messages = messagesOf(locale)
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={Object.fromEntries(sections.map((section) => [section, messages[section]]))}
    >
      {children}
    </NextIntlClientProvider>
  )
}
