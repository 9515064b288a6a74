import { Button } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Answer, Facet } from '@/lib/search/answer'
import { type FacetName, facetNames } from '@/lib/search/facets'
import type { Question } from '@/lib/search/question'
import { FacetValueRow } from './facet-value-row'
import { listedValues } from './facet-values'
import { formId } from './search-form'
import { chosenIn, searchPath, showingMore, waysOut } from './steps'
import { facetNamed } from './value-names'

type Given = { locale: Locale; question: Question; answer: Pick<Answer, 'facets' | 'total'> }

/** Open before anything is chosen: what most people narrow by. */
const openFirst: readonly FacetName[] = ['kind', 'theme']

/** Everything that results can be narrowed by. On a narrow page it is folded behind its heading. */
export function FacetPanel({ locale, question, answer: { facets, total } }: Given) {
  const t = translator(locale, 'search')
  const chosen = chosenIn(question).length
  return (
    <details id="narrow" className="facet-panel print-none">
      <summary>
        <h2 className="inline font-text text-base font-strong">{t('narrow')}</h2>
        {chosen > 0 ? <span className="text-quiet"> {t('chosenCount', { count: chosen })}</span> : null}
      </summary>
      <p className="mt-1 mb-3 text-xs text-quiet">{t('narrowHint')}</p>
      {facetNames.map((name) => (
        <FacetGroup key={name} {...{ locale, question }} facet={facetNamed(facets, name)} />
      ))}
      <div className="plain-only mt-5">
        <Button form={formId}>{t('apply')}</Button>
      </div>
      {total > 0 ? (
        <a href="#found" className="lively-only stays-below">
          {t('show', { count: total })}
        </a>
      ) : null}
    </details>
  )
}

/** One facet with its values; nothing where no result has any. */
function FacetGroup({ locale, question, facet }: { locale: Locale; question: Question; facet: Facet }) {
  const t = translator(locale, 'search')
  const { name } = facet
  const { include, exclude } = question.choices[name]
  const isMore = question.more === name
  const { listed, further } = listedValues(facet, { locale, isMore })
  if (listed.length === 0) return null
  const chosen = include.length + exclude.length
  const ways = waysOut(question, name, locale)
  return (
    <details id={`facet-${name}`} className="facet" open={chosen > 0 || isMore || openFirst.includes(name)}>
      <summary id={`facet-${name}-name`}>
        {t(`facet.${name}`)}
        {chosen > 0 ? <span className="facet-chosen">{t('chosenCount', { count: chosen })}</span> : null}
      </summary>
      <div role="group" aria-labelledby={`facet-${name}-name`} className="pb-3">
        <ul>
          {listed.map((value) => (
            <FacetValueRow key={value.value} {...{ locale, ways, name, value }} />
          ))}
        </ul>
        <Further {...{ locale, question, name, count: further }} />
      </div>
    </details>
  )
}

type Unlisted = { locale: Locale; question: Question; name: FacetName; count: number }

/** The way to the values that are not listed, and back; what is not listed even then. */
function Further({ locale, question, name, count }: Unlisted) {
  const t = translator(locale, 'search')
  const isMore = question.more === name
  if (!isMore && count === 0) return null
  return (
    <>
      {isMore && count > 0 ? (
        <p className="mt-1 text-xs text-quiet">
          {t(name === 'region' ? 'furtherWithin' : 'further', { count: formatNumber(count, locale) })}
        </p>
      ) : null}
      <a
        // One name for both ways, so that the focus stays on it.
        id={`facet-${name}-more`}
        href={`${searchPath(showingMore(question, isMore ? null : name), locale)}#facet-${name}`}
        rel="nofollow"
        className="facet-more"
      >
        {isMore ? t('fewer') : t('more', { count: formatNumber(count, locale) })}
      </a>
    </>
  )
}
