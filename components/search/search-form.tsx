import { SearchField } from '@/components/portal/search-field'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { facetNames } from '@/lib/search/facets'
import { type Question, questionOf, usualLimit } from '@/lib/search/question'

/** The form that all fields of the page belong to, wherever they stand. */
export const formId = 'search-form'

/** Asks for words; what was chosen elsewhere on the page is asked along. */
export function SearchForm({ locale, question }: { locale: Locale; question: Question }) {
  const t = translator(locale, 'search')
  return (
    <form
      id={formId}
      role="search"
      method="get"
      action={`/${locale}/search`}
      // Browsers would put back ticks that belong to another address.
      autoComplete="off"
      className="print-none mt-6 max-w-measure"
    >
      <SearchField locale={locale} words={question.words} />
      <div data-live="form" className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <label className="inline-flex min-h-8 cursor-pointer items-center gap-2">
          <input
            id="search-exact"
            type="checkbox"
            name="exact"
            value="1"
            defaultChecked={question.isExact}
            className="size-4.5"
          />
          {t('exact')}
        </label>
        <a href={`/${locale}/search/help`} className="inline-flex min-h-8 items-center">
          {t('help')}
        </a>
        <Carried question={question} />
      </div>
    </form>
  )
}

/** What the address says and no field of the page does. */
function Carried({ question }: { question: Question }) {
  const { dropped, choices, sort, view, limit, more, words } = question
  const usualSort = questionOf(new URLSearchParams({ q: words }).toString()).sort
  const carried: [string, string][] = [
    ['drop', dropped.join(',')],
    ...facetNames.map((name): [string, string] => [name, choices[name].exclude.map((value) => `-${value}`).join(',')]),
    ['sort', sort === usualSort ? '' : sort],
    ['view', view === 'list' ? '' : view],
    ['limit', limit === usualLimit ? '' : String(limit)],
    ['more', more ?? ''],
  ]
  return carried.map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))
}
