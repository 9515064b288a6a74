import '@/app/desk.css'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { LonePage } from '@/components/portal/lone-page'
import { translator } from '@/i18n/translator'
import { preferredLocale } from '@/lib/language/preference'

// Every page carries a nonce of its own, and none is kept anywhere.
export const dynamic = 'force-dynamic'

const readerLocale = async () => preferredLocale((await headers()).get('accept-language'))

export async function generateMetadata(): Promise<Metadata> {
  const locale = await readerLocale()
  return {
    title: `${translator(locale, 'preview')('title')} · ${translator(locale, 'site')('name')}`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}

export default async function PreviewLayout({ children }: LayoutProps<'/preview'>) {
  const locale = await readerLocale()
  return <LonePage locale={locale}>{children}</LonePage>
}
