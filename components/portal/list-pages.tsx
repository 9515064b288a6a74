import { PageSteps } from '@/components/ui/page-steps'
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
  const joint = path.includes('?') ? '&' : '?'
  const to = (number: number) => (number === 1 ? path : `${path}${joint}page=${number}`)
  return <PageSteps {...{ page, pages, to, locale }} />
}
