import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Facet } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { Cross } from './cross'
import { type Chosen, chosenIn, releasing, releasingAll, searchPath } from './steps'
import { chosenName } from './value-names'

type Given = { locale: Locale; question: Question; facets: Facet[] }

/** What a choice says: Theme: Housing. */
export function choiceWords({ name, value, isExcluded }: Chosen, known: { facets: Facet[]; locale: Locale }): string {
  const t = translator(known.locale, 'search')
  return t(isExcluded ? 'choiceNot' : 'choice', { facet: t(`facet.${name}`), value: chosenName(name, value, known) })
}

/** Everything that was chosen, each a link that takes it back. */
export function ChosenValues({ locale, question, facets }: Given) {
  const t = translator(locale, 'search')
  const chosen = chosenIn(question)
  if (chosen.length === 0) return null
  return (
    <nav aria-label={t('chosen')} className="print-none mt-4">
      <ul className="flex flex-wrap items-center gap-2">
        {chosen.map((one) => {
          const words = choiceWords(one, { facets, locale })
          return (
            <li key={`${one.name}-${one.value}`}>
              <a
                id={`chosen-${one.name}-${one.value}`}
                href={searchPath(releasing(question, one.name, one.value), locale)}
                aria-label={t('remove', { choice: words })}
                className="chip"
              >
                {words}
                <Cross />
              </a>
            </li>
          )
        })}
        {chosen.length > 1 ? (
          <li>
            <a
              href={searchPath(releasingAll(question), locale)}
              className="inline-flex min-h-8 items-center px-1 text-sm"
            >
              {t('removeAll')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
