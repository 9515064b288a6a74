import { titleIn } from '@/components/record/words'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { type PageKind, pathOf } from '@/lib/public/addresses'
import type { Hit } from '@/lib/search/answer'
import type { Question, Sort } from '@/lib/search/question'
import { EvidenceMark } from './evidence-mark'
import { Marked } from './marked'
import { placeOf } from './place-words'
import { searchPath, seenAs } from './steps'
import { valueName } from './value-names'

type Given = { locale: Locale; question: Question; hits: readonly Hit[] }

const columns = ['title', 'kind', 'place', 'themes', 'year', 'evidence'] as const
type Column = (typeof columns)[number]

/** Columns that results can be put in order by. */
const orders: Partial<Record<Column, { sort: Sort; direction: 'ascending' | 'descending' }>> = {
  title: { sort: 'title', direction: 'ascending' },
  year: { sort: 'date', direction: 'descending' },
  evidence: { sort: 'evidence', direction: 'descending' },
}

/** The results of the page as a table. On a narrow page it scrolls within itself, by keyboard too. */
export function ResultTable({ locale, question, hits }: Given) {
  const t = translator(locale, 'search')
  return (
    <div id="result-table" role="group" aria-label={t('table.caption')} tabIndex={0} className="scrolls-across mt-2">
      <table className="result-table">
        <caption className="sr-only">{t('table.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column} {...{ locale, question, column }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={hit.id}>
              <th scope="row">
                <a href={pathOf(hit, locale)} {...titleIn(hit, locale)}>
                  <Marked stretches={hit.title} />
                </a>
              </th>
              <td>{translator<PageKind>(locale, hit.kind)('one')}</td>
              <td>{placeOf(hit, locale)}</td>
              <td>{hit.themes.map((theme) => valueName('theme', { value: theme, label: null }, locale)).join(', ')}</td>
              <td className="tabular-nums">{hit.happenedOn?.slice(0, 4)}</td>
              <td>{hit.evidence ? <EvidenceMark level={hit.evidence} locale={locale} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ locale, question, column }: { locale: Locale; question: Question; column: Column }) {
  const words = translator(locale, 'search')(`table.${column}`)
  const order = orders[column]
  if (!order) return <th scope="col">{words}</th>
  const isHere = question.sort === order.sort
  return (
    <th scope="col" aria-sort={isHere ? order.direction : undefined}>
      <a
        id={`column-${column}`}
        href={searchPath(seenAs(question, { sort: order.sort }), locale)}
        className="inline-flex min-h-8 items-center gap-1.5"
      >
        {words}
        {isHere ? <Arrow direction={order.direction} /> : null}
      </a>
    </th>
  )
}

const Arrow = ({ direction }: { direction: 'ascending' | 'descending' }) => (
  <svg
    viewBox="0 0 10 10"
    width="10"
    height="10"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
  >
    <path d={direction === 'ascending' ? 'M1.5 7L5 3L8.5 7' : 'M1.5 3L5 7L8.5 3'} strokeLinejoin="round" />
  </svg>
)
