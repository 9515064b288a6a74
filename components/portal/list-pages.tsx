import { Pagination } from '@/components/ui/pagination'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'

/** Links to the pages before and after this one of a list; nothing where the list has one page. */
export function ListPages({
  page,
  pages,
  path,
  locale,
}: {
  page: number
  pages: number
  /** May carry other parameters. */
  path: string
  locale: Locale
}) {
  const t = translator(locale, 'list')
  const joint = path.includes('?') ? '&' : '?'
  const to = (number: number) => (number === 1 ? path : `${path}${joint}page=${number}`)
  return pages < 2 ? null : (
    <Pagination
      label={t('pages')}
      position={t('position', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      earlier={page > 1 ? { href: to(page - 1), label: t('earlier') } : undefined}
      later={page < pages ? { href: to(page + 1), label: t('later') } : undefined}
    />
  )
}
