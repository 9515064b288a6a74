import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { addressOf, readQuestion } from '@/lib/search/question'

const operators = ['phrase', 'without', 'or', 'partner', 'country', 'theme'] as const

/** The few signs for those who want to ask precisely, each with an example that can be tried. */
export function Operators({ locale }: { locale: Locale }) {
  const t = translator(locale, 'searchHelp')
  return (
    <Table
      caption={t('precise.title')}
      rows={operators}
      keyOf={(operator) => operator}
      columns={[
        {
          key: 'how',
          header: t('precise.how'),
          cell: (operator) => {
            const example = t(`precise.rows.${operator}.how`)
            return (
              <a href={`/${locale}/search${addressOf(readQuestion({ q: example }))}`} className="whitespace-nowrap">
                {example}
              </a>
            )
          },
        },
        { key: 'what', header: t('precise.what'), cell: (operator) => t(`precise.rows.${operator}.what`) },
      ]}
    />
  )
}
