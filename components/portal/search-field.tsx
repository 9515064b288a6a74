import { Button } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { longestQuestion } from '@/lib/search/question'
import { SearchSign } from './search-sign'

/** The words of a search, the button that asks them, and what may be typed. One on a page. */
export function SearchField({ locale, words = '' }: { locale: Locale; words?: string }) {
  const t = translator(locale, 'search')
  return (
    <>
      <label htmlFor="search-words" className="mb-1.5 block font-strong">
        {t('label')}
      </label>
      <div className="flex">
        <input
          id="search-words"
          type="search"
          name="q"
          defaultValue={words}
          maxLength={longestQuestion}
          // Arabic is written from the right, whatever the language of the page.
          dir="auto"
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
      <p id="search-hint" className="mt-2 text-sm text-quiet">
        {t('hint')}
      </p>
    </>
  )
}
