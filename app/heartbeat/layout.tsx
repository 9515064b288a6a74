import '@/app/portal.css'
import type { Metadata } from 'next'
import { Seal } from '@/components/portal/wordmark'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { directionOf } from '@/lib/language/rules'

// Every page carries a nonce of its own, and none is kept anywhere.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await deskLocale()
  return {
    title: `${translator(locale, 'heartbeat')('title')} · ${translator(locale, 'site')('name')}`,
    robots: { index: false, follow: false },
    // The address holds the secret of the link.
    referrer: 'no-referrer',
  }
}

export default async function HeartbeatLayout({ children }: LayoutProps<'/heartbeat'>) {
  const locale = await deskLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <header className="border-b border-line">
          <div className="page py-3.5">
            <a
              href={`/${locale}`}
              className="inline-flex items-center gap-2.5 py-1 font-display text-lg font-medium text-ink no-underline"
            >
              <Seal className="text-accent" />
              {translator(locale, 'site')('name')}
            </a>
          </div>
        </header>
        <main id="content" className="page py-8">
          {children}
        </main>
      </body>
    </html>
  )
}
