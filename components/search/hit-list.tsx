import type { ReactNode } from 'react'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Answer } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { HitRow } from './hit-row'

type Given = { locale: Locale; question: Question; answer: Answer }

/** The results of the page: what matches exactly under a heading of its own where something else follows. */
export function HitList({ locale, question, answer: { hits, total, exactTotal } }: Given) {
  const t = translator(locale, 'search')
  const isRanked = question.words !== '' && question.sort === 'relevance'
  const exact = hits.filter(({ match }) => match === 'exact')
  const close = hits.filter(({ match }) => match === 'close')
  if (!isRanked || exactTotal === total) return <Rows locale={locale} hits={hits} heading="h3" />
  return (
    <>
      {exact.length > 0 ? (
        <Part id="exact" title={t('exactMatches')} count={formatNumber(exactTotal, locale)}>
          <Rows locale={locale} hits={exact} heading="h4" />
        </Part>
      ) : null}
      {close.length > 0 ? (
        <Part
          id="close"
          title={t('closeMatches')}
          count={formatNumber(total - exactTotal, locale)}
          why={t('closeReason')}
        >
          <Rows locale={locale} hits={close} heading="h4" />
        </Part>
      ) : null}
    </>
  )
}

const Rows = ({ locale, hits, heading }: { locale: Locale; hits: Answer['hits']; heading: 'h3' | 'h4' }) => (
  <ol className="hits">
    {hits.map((hit) => (
      <HitRow key={hit.id} hit={hit} locale={locale} heading={heading} />
    ))}
  </ol>
)

type PartGiven = { id: string; title: string; count: string; why?: string; children: ReactNode }

const Part = ({ id, title, count, why, children }: PartGiven) => (
  <section aria-labelledby={id} className="hit-part">
    <h3 id={id} className="font-text text-base font-strong">
      {title} <span className="font-normal text-quiet">{count}</span>
    </h3>
    {why ? <p className="mt-0.5 max-w-measure text-sm text-quiet">{why}</p> : null}
    {children}
  </section>
)
