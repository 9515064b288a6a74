import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Answer, Facet } from '@/lib/search/answer'
import { type FacetName, facetNames } from '@/lib/search/facets'
import { isChosen, type Question, withChoice } from '@/lib/search/question'
import { choiceWords } from './chosen-values'
import { Lists } from './lists'
import { chosenIn, inWords, isNarrowed, releasingAll, searchPath, seenAs } from './steps'
import { facetNamed } from './value-names'

type Given = { locale: Locale; question: Question; answer: Answer }

/** What can be done where nothing was found: first what is known to lead somewhere. */
export function NothingFound({ locale, question, answer }: Given) {
  const t = translator(locale, 'search')
  const loose = question.words.replaceAll('"', ' ').replace(/\s+/g, ' ').trim()
  const freeing = facetNames.flatMap((name) => wayOut(name, question, answer.facets))
  return (
    <div className="mt-5">
      {freeing.length > 0 ? (
        <>
          <p>{t('empty.freeing')}</p>
          <ul className="mt-2 grid gap-1">
            {freeing.map(({ name, least }) => (
              <li key={name}>
                <a href={searchPath(withChoice(question, name, { include: [], exclude: [] }), locale)}>
                  {chosenIn(question)
                    .filter((one) => one.name === name)
                    .map((one) => choiceWords(one, { facets: answer.facets, locale }))
                    .join(', ')}
                </a>{' '}
                <span className="text-quiet">{t('empty.atLeast', { count: formatNumber(least, locale) })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ul className="mt-5 grid max-w-measure list-disc gap-1.5 ps-5 marker:text-edge">
        {freeing.length === 0 && isNarrowed(question) ? (
          <li>
            <a href={searchPath(releasingAll(question), locale)}>{t('empty.releaseAll')}</a>
          </li>
        ) : null}
        {question.isExact ? (
          <li>
            <a href={searchPath(seenAs(question, { isExact: false }), locale)}>{t('empty.notExact')}</a>
          </li>
        ) : null}
        {loose === '' || loose === question.words ? null : (
          <li>
            <a href={searchPath(inWords(question, loose), locale)}>{t('empty.notTogether')}</a>
          </li>
        )}
        {question.words === '' ? null : (
          <>
            <li>{t('empty.fewer')}</li>
            <li>{t('empty.other')}</li>
          </>
        )}
        <li>
          <a href={`/${locale}/search/help`}>{t('help')}</a>
        </li>
      </ul>
      <Lists locale={locale} words={t('lists')} />
    </div>
  )
}

/** Counts of a facet leave its own choice aside: where any is above zero, taking the choice back finds something. */
function wayOut(name: FacetName, question: Question, facets: readonly Facet[]): { name: FacetName; least: number }[] {
  const { include } = question.choices[name]
  if (!isChosen(question.choices[name])) return []
  const others = facetNamed(facets, name).values.filter(({ value }) => !include.includes(value))
  const least = Math.max(0, ...others.map(({ count }) => count))
  return least > 0 ? [{ name, least }] : []
}
