import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { Pagination } from './pagination'

type Props = {
  page: number
  pages: number
  /** The address of a page. */
  to: (page: number) => string
  locale: Locale
  label?: string
}

/** Steps through the numbered pages of a list; nothing where there is one. */
export function PageSteps({ page, pages, to, locale, label }: Props) {
  const t = translator(locale, 'list')
  return pages < 2 ? null : (
    <Pagination
      label={label ?? t('pages')}
      position={t('position', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      earlier={page > 1 ? { href: to(page - 1), label: t('earlier') } : undefined}
      later={page < pages ? { href: to(page + 1), label: t('later') } : undefined}
    />
  )
}
