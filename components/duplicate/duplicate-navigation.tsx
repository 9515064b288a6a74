import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

const pages = {
  duplicates: '/desk/admin/organisations/duplicates',
  merged: '/desk/admin/organisations/merged',
} as const

/** From what may be one organisation to what became one. */
export function DuplicateNavigation({ here, locale }: { here?: keyof typeof pages; locale: Locale }) {
  const t = translator(locale, 'duplicates')
  return (
    <nav aria-label={t('pagesLabel')} className="print-none flex flex-wrap gap-x-5">
      {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
        <a key={page} href={pages[page]} aria-current={page === here ? 'page' : undefined} className="py-1">
          {t(`pages.${page}`)}
        </a>
      ))}
    </nav>
  )
}
