import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { type Question, sorts, views } from '@/lib/search/question'
import { searchPath, seenAs } from './steps'

/** In what order the results stand, and as what. Nothing is more relevant than anything else where no words were asked. */
export function WaysToLook({ locale, question }: { locale: Locale; question: Question }) {
  const t = translator(locale, 'search')
  const orders = sorts.filter((sort) => sort !== 'relevance' || question.words !== '')
  return (
    <div className="print-none mt-5 flex flex-wrap justify-between gap-x-8 gap-y-1 border-b border-line text-sm">
      <Ways
        name={t('sort.label')}
        ways={orders.map((sort) => ({
          id: `sort-${sort}`,
          words: t(`sort.${sort}`),
          href: searchPath(seenAs(question, { sort }), locale),
          isHere: sort === question.sort,
        }))}
      />
      <Ways
        name={t('view.label')}
        ways={views.map((view) => ({
          id: `view-${view}`,
          words: t(`view.${view}`),
          href: searchPath(seenAs(question, { view }), locale),
          isHere: view === question.view,
        }))}
      />
    </div>
  )
}

type Way = { id: string; words: string; href: string; isHere: boolean }

const Ways = ({ name, ways }: { name: string; ways: readonly Way[] }) => (
  <nav aria-label={name}>
    <ul className="flex flex-wrap gap-x-4">
      {ways.map(({ id, words, href, isHere }) => (
        <li key={id}>
          <a id={id} href={href} aria-current={isHere ? 'true' : undefined} className="way">
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
