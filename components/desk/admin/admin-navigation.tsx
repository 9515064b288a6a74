import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** The pages that portal admins keep the portal by. A page is a folder of `app/desk/admin` and one line here. */
const pages = {
  home: '/desk/admin',
  people: '/desk/admin/people',
  organisations: '/desk/admin/organisations',
  signOn: '/desk/admin/sign-on',
  records: '/desk/admin/records',
  quality: '/desk/admin/quality',
  audit: '/desk/admin/audit',
  messages: '/desk/admin/messages',
  jobs: '/desk/admin/jobs',
  storage: '/desk/admin/storage',
  settings: '/desk/admin/settings',
} as const
export type AdminPage = keyof typeof pages

/** Leads from one admin page to another, with the one that is open marked. */
export function AdminNavigation({ here, locale }: { here: AdminPage; locale: Locale }) {
  const t = translator(locale, 'admin')
  return (
    <nav aria-label={t('label')} className="print-none flex flex-wrap gap-x-5 border-b border-line">
      {(Object.keys(pages) as AdminPage[]).map((page) => (
        <a
          key={page}
          href={pages[page]}
          aria-current={page === here ? 'page' : undefined}
          className="py-2 aria-[current]:font-strong aria-[current]:no-underline"
        >
          {t(`pages.${page}`)}
        </a>
      ))}
    </nav>
  )
}
