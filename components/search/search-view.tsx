import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Answer } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { FacetPanel } from './facet-panel'
import { Results } from './results'
import { SearchForm } from './search-form'
import { type Chosen, searchPath } from './steps'

type Given = {
  locale: Locale
  question: Question
  answer: Answer
  /** Choices of the address that nothing published has. */
  leftAside?: readonly Chosen[]
  /** Where programs find the same answer. */
  dataPath: string
}

/**
 * The whole search. `search-page` is what components/enhance makes of it: parts marked `data-live` are replaced when the
 * question changes, everything else stays. Without a script it is a page like any other.
 */
export function SearchView({ locale, question, answer, leftAside = [], dataPath }: Given) {
  const t = translator(locale, 'search')
  return (
    <search-page>
      <header className="pt-4 pb-8">
        <h1 className="text-3xl">{t('title')}</h1>
        <SearchForm locale={locale} question={question} />
      </header>
      <p role="status" className="sr-only" />
      <div className="search-columns">
        <aside aria-label={t('narrow')} data-live="facets">
          <FacetPanel locale={locale} question={question} answer={answer} />
        </aside>
        <div data-live="results" data-address={searchPath(question, locale)} className="min-w-0">
          <Results {...{ locale, question, answer, leftAside, dataPath }} />
        </div>
      </div>
    </search-page>
  )
}
