import { RecordRow } from '@/components/record/record-row'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { When } from '@/components/record/when'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { formatRange } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { TableDrawing } from './table-drawing'

/** A roundtable in a list. */
export function RoundtableRow({
  roundtable,
  cards,
  locale,
  heading,
}: {
  roundtable: Shown<'roundtable'>
  cards: Cards
  locale: Locale
  heading?: 'h2' | 'h3'
}) {
  const t = translator(locale, 'roundtable')
  const { course, heldOn, region, sequence, stakeholders, mode } = roundtable.body
  return (
    <RecordRow
      card={asCard(roundtable)}
      locale={locale}
      {...(heading ? { heading } : {})}
      mark={<TableDrawing number={sequence} seats={stakeholders} held={course === 'held'} className="size-14" />}
      meta={
        <>
          <When date={heldOn} locale={locale} />
          {course === 'held' ? null : <Tag doubtful>{t(`course.${course}`)}</Tag>}
          <span>{cards.get(region)?.title}</span>
          {mode === null ? null : <span>{t(`modes.${mode}`)}</span>}
          {stakeholders ? (
            <span>{t('atTheTable', { range: formatRange(stakeholders, locale), count: stakeholders.max })}</span>
          ) : null}
        </>
      }
    />
  )
}
