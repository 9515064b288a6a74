import { NotAvailable } from '@/components/record/not-available'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { pathOf } from '@/lib/public/addresses'
import { Origins, originsOf } from './origins'
import { evaluationSteps, type Quoted, stepRows } from './quoted'

/** What is quoted of the three steps a country takes, with a word where nothing is. */
export function StepScores({ scores, locale }: { scores: readonly Quoted[]; locale: Locale }) {
  const t = translator(locale, 'score')
  const rows = stepRows(scores)
  return (
    <Table
      caption={t('stepsCaption')}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'country',
          header: t('countryAndYear'),
          cell: ({ code, year }) => `${countryName(code, locale)}, ${year}`,
        },
        ...evaluationSteps.map((step) => ({
          key: step,
          header: t(`step.${step}`),
          cell: (row: (typeof rows)[number]) => <Value score={row.scores[step]} locale={locale} />,
        })),
        {
          key: 'source',
          header: t('source'),
          cell: ({ scores: ofRow }) => (
            <Origins sources={originsOf(Object.values(ofRow).filter((score) => score !== undefined))} locale={locale} />
          ),
        },
      ]}
    />
  )
}

const Value = ({ score, locale }: { score: Quoted | undefined; locale: Locale }) =>
  score ? (
    <a href={pathOf(score, locale)} className="font-display text-lg tabular-nums">
      {formatNumber(score.body.value, locale)}
    </a>
  ) : (
    <NotAvailable locale={locale} />
  )
