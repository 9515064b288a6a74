import { NumberedPages, pagesAround } from '@/components/ui/numbered-pages'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Answer } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { searchPath } from './steps'

/** The pages of the results; nothing where there is one. */
export function ResultPages({ locale, question, answer }: { locale: Locale; question: Question; answer: Answer }) {
  const { page, pages } = answer
  const t = translator(locale, 'list')
  if (pages < 2) return null
  const to = (number: number) => searchPath({ ...question, page: number }, locale)
  const links = pagesAround(page, pages).map((number) => {
    const words = formatNumber(number, locale)
    return number === 0 ? null : { number, words, href: to(number), label: t('page', { page: words }) }
  })
  return (
    <NumberedPages
      label={t('pages')}
      page={page}
      links={links}
      earlier={page > 1 ? { href: to(page - 1), label: t('earlier') } : undefined}
      later={page < pages ? { href: to(page + 1), label: t('later') } : undefined}
    />
  )
}
