import type { ReactNode } from 'react'
import { directionOf, type Locale } from '@/lib/language/rules'
import { Brand } from './brand'
import { ThemeLink } from './theme-link'

/** The document of a page that belongs to neither world's navigation: the sign of the portal, and what is to be read. */
export const LonePage = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
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
