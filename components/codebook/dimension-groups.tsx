import { LanguageNote } from '@/components/record/language-note'
import type { Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

export const dimensionGroups = ['general_conditions', 'legal_integration', 'socio_economic', 'socio_cultural'] as const

type Dimension = Shown<'codebook'>['body']['dimensions'][number]

/** The dimensions of an evaluation in their groups, each a link to its questions. */
export function DimensionGroups({
  dimensions,
  path,
  locale,
  counted = false,
}: {
  dimensions: readonly Dimension[]
  /** The address of the codebook; empty on its own page. */
  path: string
  locale: Locale
  /** Says how many questions each has. */
  counted?: boolean
}) {
  const t = translator(locale, 'codebook')
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
      {dimensionGroups.map((group) => {
        const ofGroup = dimensions.filter((one) => one.group === group)
        return ofGroup.length === 0 ? null : (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`} className="border-b border-line pb-1.5 font-text text-sm font-normal text-quiet">
              {t(`group.${group}`)}
            </h3>
            <ul className="mt-2 grid gap-2.5">
              {ofGroup.map((one) => (
                <li key={one.id}>
                  <a href={`${path}#${one.key}`} {...wordsIn(one.language, locale)}>
                    {one.name}
                  </a>
                  {one.isScored ? null : (
                    <>
                      {' '}
                      <Tag>{t('notScored')}</Tag>
                    </>
                  )}
                  {counted ? (
                    <span className="block text-sm text-quiet">
                      {one.indicators.length > 0 ? t('questions', { count: one.indicators.length }) : t('noQuestions')}
                    </span>
                  ) : (
                    <Earlier dimension={one} locale={locale} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** What a dimension was called before, where that was something else. */
export function Earlier({ dimension, locale }: { dimension: Dimension; locale: Locale }) {
  const { name, earlierName, language } = dimension
  if (earlierName === '' || earlierName === name) return null
  return (
    <span className="block text-sm text-quiet">
      {translator(locale, 'codebook').rich('earlier', {
        name: () => <span {...wordsIn(language, locale)}>{earlierName}</span>,
      })}{' '}
      <LanguageNote locale={locale} language={language} short />
    </span>
  )
}
