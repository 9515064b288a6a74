import { classNames } from '@/components/ui/class-names'
import type { Locale } from '@/lib/language/rules'
import { addressOf } from './navigation'
import { SearchField } from './search-field'

/** Asks for words and leads to the search page; a plain form. One on a page. */
export const SearchBox = ({ locale, className }: { locale: Locale; className?: string }) => (
  <form
    role="search"
    method="get"
    action={addressOf('search', locale)}
    className={classNames('print-none max-w-measure', className)}
  >
    <SearchField locale={locale} />
  </form>
)
