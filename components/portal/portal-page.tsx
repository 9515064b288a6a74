import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'
import { SkipLink } from '@/components/ui/skip-link'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Place } from './navigation'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type Frame = {
  locale: Locale
  here?: Place | 'home'
  addresses?: Partial<Record<Locale, string>>
  /** Where the page is found in full, for who reads it on paper. */
  url?: string
  /** The way to this page, without the home page and the page itself. */
  crumbs?: readonly Crumb[]
  children: ReactNode
}

/**
 * A public page, with what surrounds the content of all of them. It is drawn as a document, in one go (server/draw-page.tsx):
 * none of its components is asynchronous or a client's, but for the form that visitors write in.
 */
export function PortalPage({ locale, here, addresses = {}, url, crumbs = [], children }: Frame) {
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
      {/* A press release says on its own where it is found. */}
      <SiteFooter locale={locale} here={here} address={here === 'press' ? undefined : url} />
    </>
  )
}
