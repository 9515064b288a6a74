import '@/app/portal.css'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Brand } from '@/components/portal/brand'
import { ThemeLink } from '@/components/portal/theme-link'
import { translator } from '@/i18n/translator'
import { preferredLocale } from '@/lib/language/preference'
import { directionOf } from '@/lib/language/rules'

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
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <ThemeLink />
        <header className="border-b border-line">
          <div className="page py-3.5">
            <Brand locale={locale} />
          </div>
        </header>
        <main id="content" className="page py-8">
          {children}
        </main>
      </body>
    </html>
  )
}
