import { GapKind } from '@/components/gap/gap-kind'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard, type Shown } from '@/components/record/shown'
import { When } from '@/components/record/when'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

type Voice = Shown<'gap'> | Shown<'pilot'>

/** Gaps or ideas of a region, under the roundtables they were said at. */
export function Voices({
  voices,
  roundtables,
  locale,
  empty,
}: {
  voices: readonly Voice[]
  roundtables: readonly Shown<'roundtable'>[]
  locale: Locale
  empty: string
}) {
  if (voices.length === 0) return <EmptyState>{empty}</EmptyState>
  const saidAt = (one: Shown<'roundtable'> | undefined) =>
    voices.filter(({ body }) =>
      one
        ? body.roundtable === `roundtable:${one.id}`
        : !roundtables.some(({ id }) => body.roundtable === `roundtable:${id}`),
    )
  return (
    <div className="grid gap-9">
      {[...roundtables, undefined].map((roundtable) => (
        <Group key={roundtable?.id ?? ''} roundtable={roundtable} voices={saidAt(roundtable)} locale={locale} />
      ))}
    </div>
  )
}

function Group({
  roundtable,
  voices,
  locale,
}: {
  roundtable: Shown<'roundtable'> | undefined
  voices: readonly Voice[]
  locale: Locale
}) {
  if (voices.length === 0) return null
  const t = translator(locale, 'roundtable')
  return (
    <div>
      <h3 className="mb-3 font-text text-sm font-normal text-quiet">
        {roundtable ? (
          <>
            {roundtable.body.sequence === null ? t('one') : t('numbered', { number: roundtable.body.sequence })} ·{' '}
            <When date={roundtable.body.heldOn} locale={locale} />
          </>
        ) : (
          t('elsewhere')
        )}
      </h3>
      <RecordRows>
        {voices.map((voice) => (
          <RecordRow
            key={voice.id}
            card={asCard(voice)}
            locale={locale}
            heading="h4"
            meta={<VoiceKind voice={voice} locale={locale} />}
          />
        ))}
      </RecordRows>
    </div>
  )
}

/** What is out of the ordinary: a recommendation among gaps, a pilot among ideas. */
function VoiceKind({ voice, locale }: { voice: Voice; locale: Locale }) {
  if (voice.kind === 'gap') return <GapKind body={voice.body} locale={locale} />
  return voice.body.stage === 'idea' ? null : (
    <Tag tone="idea">{translator(locale, 'pilot')(`stage.${voice.body.stage}`)}</Tag>
  )
}
