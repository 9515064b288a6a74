import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

const pages = {
  all: '/desk/admin/organisations',
  duplicates: '/desk/admin/organisations/duplicates',
  merged: '/desk/admin/organisations/merged',
  quality: '/desk/admin/quality',
} as const

/** From one page about all organisations to the others. */
export function OrganisationNavigation({ here, locale }: { here?: keyof typeof pages; locale: Locale }) {
  const t = translator(locale, 'organisations.more')
  return (
    <nav aria-label={t('label')} className="print-none flex flex-wrap gap-x-5">
      {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
        <a
          key={page}
          href={pages[page]}
          aria-current={page === here ? 'page' : undefined}
          className="py-1 aria-[current]:font-strong aria-[current]:no-underline"
        >
          {t(page)}
        </a>
      ))}
    </nav>
  )
}
