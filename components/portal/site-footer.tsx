import type { ReactNode } from 'react'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { addressOf, contentPlaces, type Place, portalPlaces } from './navigation'
import { Seal } from './wordmark'

/** What this portal is, who pays for the projects, everything there is to open, and the way in for staff. */
export function SiteFooter({
  locale,
  here,
  address,
}: {
  locale: Locale
  here?: Place | 'home' | undefined
  /** Where the page is found, for who reads it on paper. */
  address?: string | undefined
}) {
  const t = translator(locale, 'site')
  const nav = translator(locale, 'nav')
  const linksTo = (places: readonly Place[]) =>
    places.map((place) => (
      <FooterLink key={place} href={addressOf(place, locale)} isHere={here === place}>
        {nav(place)}
      </FooterLink>
    ))
  return (
    <footer className="drawn-when-near mt-20 border-t border-line bg-wash">
      <div className="page grid gap-x-14 gap-y-10 py-12 md:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid max-w-measure content-start gap-4">
          <Seal className="size-12 text-accent" />
          <h2 className="text-lg">{t('aboutTitle')}</h2>
          <p>{t('about')}</p>
          <p className="text-quiet">{t('funding')}</p>
          {address ? <p className="print-only text-sm wrap-anywhere">{address}</p> : null}
        </div>
        <div className="print-none grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6 gap-y-8 sm:grid-cols-[auto_auto] sm:justify-start sm:gap-x-14">
          <LinkList id="all-contents" title={nav('contents')}>
            {linksTo(contentPlaces)}
          </LinkList>
          <LinkList id="this-portal" title={nav('portal')}>
            {linksTo(portalPlaces)}
            <FooterLink href="/sign-in">{t('signIn')}</FooterLink>
          </LinkList>
        </div>
      </div>
    </footer>
  )
}

const LinkList = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <nav aria-labelledby={id}>
    <h2 id={id} className="font-text text-sm font-normal text-quiet">
      {title}
    </h2>
    <ul className="mt-1">{children}</ul>
  </nav>
)

const FooterLink = ({ href, isHere = false, children }: { href: string; isHere?: boolean; children: ReactNode }) => (
  <li>
    <a
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="inline-block py-1 text-ink decoration-transparent hover:decoration-current aria-[current]:decoration-accent aria-[current]:decoration-2"
    >
      {children}
    </a>
  </li>
)
