import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Answer } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { ChosenValues, choiceWords } from './chosen-values'
import { ConceptChips } from './concept-chips'
import { HitList } from './hit-list'
import { Lists } from './lists'
import { NothingFound } from './nothing-found'
import { ResultMap } from './result-map'
import { ResultPages } from './result-pages'
import { ResultTable } from './result-table'
import { type Chosen, inWords, isNarrowed, searchPath } from './steps'
import { WaysToLook } from './ways-to-look'

type More = { leftAside: readonly Chosen[]; dataPath: string }
type Given = { locale: Locale; question: Question; answer: Answer }

/** How much was found, by what it was found, and what was found. */
export function Results({ locale, question, answer, leftAside, dataPath }: Given & More) {
  const t = translator(locale, 'search')
  return (
    <section aria-labelledby="found">
      <h2 id="found" tabIndex={-1} className="text-xl">
        {headline(question, answer, locale)}
      </h2>
      <Spelling {...{ locale, question, answer }} />
      {answer.ignored.length > 0 ? (
        <p className="mt-2 text-sm text-quiet">{t('ignored', { operators: answer.ignored.join(', ') })}</p>
      ) : null}
      {leftAside.length > 0 ? (
        <p className="mt-2 text-sm text-quiet">
          {t('leftAside', {
            choices: leftAside.map((one) => choiceWords(one, { facets: answer.facets, locale })).join(', '),
          })}
        </p>
      ) : null}
      <ConceptChips locale={locale} question={question} concepts={answer.concepts} />
      <ChosenValues locale={locale} question={question} facets={answer.facets} />
      {answer.total === 0 ? (
        <NothingFound {...{ locale, question, answer }} />
      ) : (
        <>
          <WaysToLook locale={locale} question={question} />
          {question.view === 'table' ? <ResultTable {...{ locale, question, hits: answer.hits }} /> : null}
          {question.view === 'map' ? <ResultMap {...{ locale, question, facets: answer.facets }} /> : null}
          {question.view === 'table' ? null : <HitList {...{ locale, question, answer }} />}
          <ResultPages {...{ locale, question, answer }} />
          <p className="print-none mt-6 text-sm">
            <a id="as-data" href={dataPath} rel="nofollow">
              {t('asData')}
            </a>
          </p>
        </>
      )}
      {question.words === '' && !isNarrowed(question) ? <Lists locale={locale} words={t('lists')} /> : null}
    </section>
  )
}

/** The sentence that says what there is; it is also announced where the page changes without being loaded. */
function headline(question: Question, { total }: Pick<Answer, 'total'>, locale: Locale): string {
  const t = translator(locale, 'search')
  const { words } = question
  // Signs alone ask for nothing: everything would be said to be found for them.
  if (/[\p{L}\p{N}]/u.test(words)) return total === 0 ? t('nothing', { words }) : t('found', { count: total, words })
  if (!isNarrowed(question)) return t('everything', { count: total })
  return total === 0 ? t('nothingChosen') : t('foundChosen', { count: total, number: formatNumber(total, locale) })
}

/** Words that were probably meant. */
function Spelling({ locale, question, answer: { suggestion } }: Given) {
  if (suggestion === null) return null
  const href = searchPath(inWords(question, suggestion), locale)
  return (
    <p className="mt-3 text-lg">
      {translator(locale, 'search').rich('suggestion', {
        words: suggestion,
        link: (words) => (
          <a id="suggestion" href={href} className="font-medium">
            {words}
          </a>
        ),
      })}
    </p>
  )
}
