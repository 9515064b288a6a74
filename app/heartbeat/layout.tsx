import '@/app/desk.css'
import type { Metadata } from 'next'
import { LonePage } from '@/components/portal/lone-page'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'

// Every page carries a nonce of its own, and none is kept anywhere.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await deskLocale()
  return {
    title: `${translator(locale, 'heartbeat')('title')} · ${translator(locale, 'site')('name')}`,
    robots: { index: false, follow: false },
    // The address holds the secret of the link: told to no other site, and to this one so that forms arrive without scripts.
    referrer: 'same-origin',
  }
}

export default async function HeartbeatLayout({ children }: LayoutProps<'/heartbeat'>) {
  const locale = await deskLocale()
  return <LonePage locale={locale}>{children}</LonePage>
}
