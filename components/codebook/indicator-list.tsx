import type { Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Origins } from '@/components/score/origins'
import { evaluationSteps } from '@/components/score/quoted'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Source } from '@/lib/publishing/document'

type Indicator = Shown<'codebook'>['body']['dimensions'][number]['indicators'][number]

/** The questions of one dimension, under the step each belongs to; whose words they are stands at every one. */
export function IndicatorList({
  indicators,
  sources,
  locale,
}: {
  indicators: readonly Indicator[]
  /** Those of the whole codebook. */
  sources: readonly Source[]
  locale: Locale
}) {
  const t = translator(locale, 'codebook')
  const step = translator(locale, 'score')
  if (indicators.length === 0) return <p className="text-quiet">{t('noQuestions')}</p>
  return (
    <div className="grid gap-7">
      {[...evaluationSteps, null].map((one) => {
        const ofStep = indicators.filter((indicator) => indicator.step === one)
        return ofStep.length === 0 ? null : (
          <div key={one}>
            <h4 className="font-text text-sm font-normal text-quiet">{one ? step(`step.${one}`) : t('withoutStep')}</h4>
            <ul className="mt-1">
              {ofStep.map((indicator) => (
                <Question key={indicator.key} indicator={indicator} sources={sources} locale={locale} />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

function Question({
  indicator: { question, note, wording, language, sources: places },
  sources,
  locale,
}: {
  indicator: Indicator
  sources: readonly Source[]
  locale: Locale
}) {
  const t = translator(locale, 'codebook')
  const own = places.flatMap((place) => sources[place] ?? []).filter(({ url }) => url !== null)
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-2.5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="max-w-measure" {...wordsIn(language, locale)}>
        <p>{question}</p>
        {note ? <p className="text-sm text-quiet">{note}</p> : null}
      </div>
      <div className="text-sm">
        <Tag doubtful={wording === 'recalled'}>{t(`wording.${wording}`)}</Tag>
        {own.length === 0 ? null : <Origins sources={own} locale={locale} />}
      </div>
    </li>
  )
}
