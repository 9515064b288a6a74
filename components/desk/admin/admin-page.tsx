import type { ReactNode } from 'react'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { AdminNavigation, type AdminPage as Page } from './admin-navigation'

/** What stands around every page that keeps the portal: its name, a sentence, the way to the others. */
export const AdminPage = ({
  here,
  locale,
  title,
  lead,
  children,
}: {
  here: Page
  locale: Locale
  /** Of a page below the one that is marked. */
  title?: string
  lead?: ReactNode
  children: ReactNode
}) => (
  <div className="grid gap-8">
    <header>
      <h1 className="text-2xl">{title ?? translator(locale, 'admin')(`pages.${here}`)}</h1>
      {lead ? <p className="mt-2 max-w-measure text-quiet">{lead}</p> : null}
    </header>
    <AdminNavigation here={here} locale={locale} />
    {children}
  </div>
)
