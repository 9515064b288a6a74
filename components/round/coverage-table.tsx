import type { ReactNode } from 'react'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { type Coverage, coverageOf, type Quoted } from '@/components/score/quoted'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

const figures: Record<Coverage, ReactNode> = {
  overall: <circle cx="10" cy="10" r="6" fill="currentColor" />,
  part: (
    <>
      <circle cx="10" cy="10" r="6" />
      <path d="M4 10 A6 6 0 0 0 16 10 Z" fill="currentColor" />
    </>
  ),
  none: <circle cx="10" cy="10" r="6" />,
  absent: <path d="M6.5 10 H13.5" />,
}
const colours: Record<Coverage, string> = {
  overall: 'text-accent',
  part: 'text-accent',
  none: 'text-gap',
  absent: 'text-edge',
}
const coverages = ['overall', 'part', 'none', 'absent'] as const

const Sign = ({ coverage }: { coverage: Coverage }) => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
    className={`inline-block shrink-0 ${colours[coverage]}`}
  >
    {figures[coverage]}
  </svg>
)

/** Which country was compared in which round, and where no score of it has been published. */
export function CoverageTable({
  rounds,
  scores,
  locale,
}: {
  rounds: readonly Shown<'round'>[]
  scores: readonly Quoted[]
  locale: Locale
}) {
  const t = translator(locale, 'round')
  const compare = byName(locale)
  const countries = [...new Set(rounds.flatMap(({ body }) => body.countryCodes))]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((one, other) => compare(one.name, other.name))
  return (
    <div className="grid gap-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {coverages.map((coverage) => (
          <li key={coverage} className="flex items-center gap-2">
            <Sign coverage={coverage} /> {t(`standing.${coverage}`)}
          </li>
        ))}
      </ul>
      <table className="w-full max-w-measure border-collapse text-start">
        <caption className="sr-only">{t('coverageCaption')}</caption>
        <thead>
          <tr className="border-b border-edge text-sm">
            <th scope="col" className="py-2 pe-4 text-start font-strong text-quiet">
              {translator(locale, 'score')('country')}
            </th>
            {rounds.map((round) => (
              <th key={round.id} scope="col" className="px-2 py-2 text-center font-strong">
                <RecordLink card={{ ...asCard(round), title: String(round.body.referenceYear) }} locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map(({ code, name }) => (
            <tr key={code} className="border-b border-line">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                {name}
              </th>
              {rounds.map((round) => {
                const coverage = coverageOf(code, round, scores)
                return (
                  <td key={round.id} className="px-2 py-1.5 text-center">
                    <Sign coverage={coverage} />
                    <span className="sr-only">{t(`standing.${coverage}`)}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
