import { classNames } from '@/components/ui/class-names'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { FoundConcept } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { Cross } from './cross'
import { dropping, searchPath, takingUp } from './steps'
import { conceptName } from './value-names'

type Given = { locale: Locale; question: Question; concepts: readonly FoundConcept[] }

/** What the question was understood as besides its words: each can be left out, and taken up again. */
export function ConceptChips({ locale, question, concepts }: Given) {
  const t = translator(locale, 'search')
  const dropped = concepts.filter(({ isDropped }) => isDropped)
  const looked = concepts.filter(({ isDropped }) => !isDropped)
  if (concepts.length === 0) return null
  return (
    <div className="print-none mt-4 grid gap-2 text-sm">
      {looked.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          <span id="also" className="text-quiet">
            {t('concept.also')}
          </span>
          <ul aria-labelledby="also" className="flex flex-wrap gap-2">
            {looked.map((concept) => {
              const words = conceptName(concept, locale)
              const unreviewed = concept.isReviewed ? '' : t('concept.unreviewed')
              return (
                <li key={concept.id}>
                  <a
                    id={`concept-${concept.id}`}
                    href={searchPath(dropping(question, concept.id), locale)}
                    aria-label={[t('concept.leave', { concept: words }), unreviewed].filter(Boolean).join('. ')}
                    title={unreviewed || undefined}
                    className={classNames('chip', !concept.isReviewed && 'chip-doubtful')}
                  >
                    {words}
                    <Cross />
                  </a>
                </li>
              )
            })}
          </ul>
          {looked.some(({ isReviewed }) => !isReviewed) ? (
            <span className="text-xs text-quiet">{t('concept.someUnreviewed')}</span>
          ) : null}
        </div>
      ) : null}
      {dropped.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-quiet">{t('concept.dropped')}</span>
          {dropped.map((concept) => (
            <a
              key={concept.id}
              id={`concept-${concept.id}`}
              href={searchPath(takingUp(question, concept.id), locale)}
              aria-label={t('concept.back', { concept: conceptName(concept, locale) })}
              className="inline-flex min-h-8 items-center"
            >
              {conceptName(concept, locale)}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  )
}
