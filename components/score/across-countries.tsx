import { RecordLink } from '@/components/record/record-link'
import { asCard } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { Origins } from './origins'
import type { Quoted } from './quoted'

/** Averages and distances: figures about all countries together, kept apart from the scores of countries. */
export function AcrossCountries({ scores, locale }: { scores: readonly Quoted[]; locale: Locale }) {
  const t = translator(locale, 'score')
  const of = (subject: Quoted['body']['subject']) => scores.filter(({ body }) => body.subject === subject)
  const averages = of('average')
  const spreads = of('spread')
  if (averages.length + spreads.length === 0) return null
  return (
    <Section id="across" title={t('across')}>
      <div className="grid gap-10">
        <Figures title={t('averages')} lead={t('averagesLead')} scores={averages} locale={locale} />
        <Figures title={t('spreads')} lead={t('spreadsLead')} scores={spreads} locale={locale} />
      </div>
    </Section>
  )
}

function Figures({
  title,
  lead,
  scores,
  locale,
}: {
  title: string
  lead: string
  scores: readonly Quoted[]
  locale: Locale
}) {
  return scores.length === 0 ? null : (
    <div>
      <h3 className="text-lg">{title}</h3>
      <p className="mt-1 max-w-measure text-quiet">{lead}</p>
      <FigureList scores={scores} locale={locale} />
    </div>
  )
}

/** Quoted figures side by side: the number, what it is, where it comes from. */
export const FigureList = ({ scores, locale }: { scores: readonly Quoted[]; locale: Locale }) => (
  <ul className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
    {scores.map((score) => (
      <li key={score.id} className="border-t border-line pt-3">
        <p className="font-display text-2xl tabular-nums">{formatNumber(score.body.value, locale)}</p>
        <p>
          <RecordLink card={asCard(score)} locale={locale} />
        </p>
        {score.summary ? (
          <p className="mt-1 text-sm text-quiet" {...wordsIn(score.body.language, locale)}>
            {score.summary}
          </p>
        ) : null}
        <div className="mt-1">
          <Origins sources={score.body.sources} locale={locale} />
        </div>
      </li>
    ))}
  </ul>
)
