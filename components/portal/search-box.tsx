import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { addressOf } from './navigation'
import { SearchSign } from './search-sign'

/** Asks for words and leads to the search page; a plain form. One on a page. */
export function SearchBox({ locale, words = '', className }: { locale: Locale; words?: string; className?: string }) {
  const t = translator(locale, 'search')
  return (
    <form
      role="search"
      method="get"
      action={addressOf('search', locale)}
      className={classNames('print-none max-w-measure', className)}
    >
      <label htmlFor="search-words" className="mb-1.5 block font-strong">
        {t('label')}
      </label>
      <div className="flex">
        <input
          id="search-words"
          type="search"
          name="q"
          defaultValue={words}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="search-hint"
          className="field rounded-e-none border-e-0 focus-visible:z-1"
        />
        <Button weight="main" className="rounded-s-none">
          <SearchSign />
          {t('submit')}
        </Button>
      </div>
      <p id="search-hint" className="mt-1.5 text-sm text-quiet">
        {t('hint')}
      </p>
    </form>
  )
}
