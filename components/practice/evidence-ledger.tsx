import type { ReactNode } from 'react'
import { FacetLink } from '@/components/record/facet-links'
import { LanguageNote } from '@/components/record/language-note'
import { NotAvailable } from '@/components/record/not-available'
import { RecordLinks } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { When } from '@/components/record/when'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { type EvidencePoint, evidenceOf } from '@/lib/practice/rules'

type Given = {
  body: Shown<'practice'>['body']
  /** Practices of the portal that were modelled on it. */
  modelled: readonly Shown<'practice'>[]
  locale: Locale
}

/** What shows that a practice works, point by point, with what is not there. */
export function EvidenceLedger(given: Given) {
  const { body, locale } = given
  const t = translator(locale, 'evidence')
  const { points, total, most, level } = evidenceOf(body)
  return (
    <Section id="evidence" title={t('title')} aside={t('aside', { total, most })}>
      <p className="font-display text-lg">
        <FacetLink name="evidence" value={level} locale={locale}>
          {t(`level.${level}`)}
        </FacetLink>
      </p>
      <p className="mt-1 max-w-measure text-quiet">{t(`lead.${level}`)}</p>
      <ul className="mt-5">
        {points.map((point) => (
          <li key={point.name} className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 border-t border-line py-2.5">
            <Mark isGiven={point.isGiven} />
            <div className="min-w-0 gap-x-6 md:grid md:grid-cols-[14rem_minmax(0,1fr)]">
              <p className={point.isGiven ? 'font-medium' : 'text-quiet'}>{t(`name.${point.name}`)}</p>
              <div className="grid gap-1.5">
                <Recorded {...given} point={point} />
              </div>
            </div>
            <p className={point.isGiven ? 'tabular-nums' : 'text-quiet tabular-nums'}>
              {t('counted', { worth: point.isGiven ? point.worth : 0, most: point.worth })}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 max-w-measure text-sm text-quiet">{t('how')}</p>
    </Section>
  )
}

/** A full seat where something is recorded, an empty one where nothing is. */
const Mark = ({ isGiven }: { isGiven: boolean }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="mt-2 shrink-0">
    <circle
      cx="6"
      cy="6"
      r="4.75"
      strokeWidth="1.5"
      className={isGiven ? 'fill-practice stroke-practice' : 'fill-none stroke-edge'}
    />
  </svg>
)

/** What stands behind a point. */
function Recorded({ body, modelled, locale, point: { name, isGiven } }: Given & { point: EvidencePoint }): ReactNode {
  const t = translator(locale, 'evidence')
  if (isGiven && name === 'results') return <a href="#results">{t('seeResults')}</a>
  if (isGiven && name === 'source') return <a href="#sources">{t('seeSources')}</a>
  if (isGiven)
    return body.evidence
      .filter(({ kind }) => kind === name)
      .map((one) => <Statement key={`${one.statement} ${one.url}`} {...one} locale={locale} />)
  if (name !== 'adopted_elsewhere' || modelled.length === 0)
    return (
      <p>
        <NotAvailable locale={locale} />
      </p>
    )
  return (
    <div>
      <p>
        <RecordLinks cards={modelled.map(asCard)} locale={locale} />
      </p>
      <p className="text-sm text-quiet">{t('onlyNamedThere')}</p>
    </div>
  )
}

function Statement({
  statement,
  happened,
  url,
  language,
  locale,
}: Omit<Given['body']['evidence'][number], 'kind'> & { locale: Locale }) {
  return (
    <div className="max-w-measure">
      <p {...wordsIn(language, locale)}>{statement}</p>
      {happened === null && url === null && language === locale ? null : (
        <p className="flex flex-wrap gap-x-4 text-sm text-quiet">
          {happened === null ? null : <When date={happened} locale={locale} />}
          <LanguageNote locale={locale} language={language} short />
          {url === null ? null : (
            <a href={url} rel="nofollow noopener external">
              {translator(locale, 'evidence')('readOn')}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
