import type { ReactNode } from 'react'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { When } from '@/components/record/when'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { formatRange } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { TableDrawing } from './table-drawing'

/** The roundtables of one platform as a path: those recorded, and the places of those planned but not recorded. */
export function Series({
  roundtables,
  planned,
  locale,
  here,
}: {
  roundtables: readonly Shown<'roundtable'>[]
  planned: number | null
  locale: Locale
  /** The roundtable whose page this is. */
  here?: string
}) {
  const last = Math.max(planned ?? 0, ...roundtables.map(({ body }) => body.sequence ?? 0))
  return (
    <ol className="series">
      {Array.from({ length: last }, (_, place) => place + 1).map((number) => {
        const recorded = roundtables.filter(({ body }) => body.sequence === number)
        return recorded.length > 0 ? (
          recorded.map((one) => <Recorded key={one.id} roundtable={one} locale={locale} isHere={one.id === here} />)
        ) : (
          <Unrecorded key={number} number={number} locale={locale} />
        )
      })}
      {roundtables
        .filter(({ body }) => body.sequence === null)
        .map((one) => (
          <Recorded key={one.id} roundtable={one} locale={locale} isHere={one.id === here} />
        ))}
    </ol>
  )
}

const Step = ({ drawing, ahead, children }: { drawing: ReactNode; ahead: boolean; children: ReactNode }) => (
  <li className={ahead ? 'series-ahead' : undefined}>
    {drawing}
    <div className="pt-1">{children}</div>
  </li>
)

function Recorded({
  roundtable,
  locale,
  isHere,
}: {
  roundtable: Shown<'roundtable'>
  locale: Locale
  isHere: boolean
}) {
  const t = translator(locale, 'roundtable')
  const { sequence, heldOn, stakeholders, course } = roundtable.body
  return (
    <Step
      ahead={course !== 'held'}
      drawing={<TableDrawing number={sequence} seats={stakeholders} held={course === 'held'} />}
    >
      <p className="text-sm text-quiet">
        <When date={heldOn} locale={locale} />
      </p>
      <h3 className="mt-0.5 text-base leading-tight" aria-current={isHere ? 'page' : undefined}>
        {isHere ? (
          <strong className="font-strong">{roundtable.title}</strong>
        ) : (
          <RecordLink card={asCard(roundtable)} locale={locale} className="title-link" />
        )}
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {course === 'held' ? null : (
          <>
            <Tag doubtful>{t(`course.${course}`)}</Tag>{' '}
          </>
        )}
        {stakeholders ? t('atTheTable', { range: formatRange(stakeholders, locale), count: stakeholders.max }) : null}
      </p>
    </Step>
  )
}

function Unrecorded({ number, locale }: { number: number; locale: Locale }) {
  const t = translator(locale, 'roundtable')
  return (
    <Step ahead drawing={<TableDrawing number={number} seats={null} held={false} />}>
      <p className="text-sm text-quiet">{t('notRecorded')}</p>
      <h3 className="mt-0.5 text-base leading-tight text-quiet">{t('numbered', { number })}</h3>
    </Step>
  )
}
