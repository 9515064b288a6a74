import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'
import { SkipLink } from '@/components/ui/skip-link'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Place } from './navigation'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What surrounds the content of every public page. */
export function PortalPage({
  locale,
  here,
  addresses = {},
  crumbs = [],
  children,
}: {
  locale: Locale
  here?: Place | 'home'
  addresses?: Partial<Record<Locale, string>>
  /** The way to this page, without the home page and the page itself. */
  crumbs?: readonly Crumb[]
  children: ReactNode
}) {
  const nav = translator(locale, 'nav')
  const trail = [{ label: nav('home'), href: `/${locale}` }, ...crumbs]
  return (
    <>
      <SkipLink label={translator(locale, 'site')('skip')} />
      <SiteHeader locale={locale} here={here} addresses={addresses} />
      <div className="page min-h-[60vh]">
        {here === 'home' ? null : (
          <div className="pt-5">
            <Breadcrumbs label={nav('trail')} crumbs={trail} />
          </div>
        )}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter locale={locale} here={here} />
    </>
  )
}
