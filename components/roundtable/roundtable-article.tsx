import type { ReactNode } from 'react'
import { GapKind } from '@/components/gap/gap-kind'
import { ArticleHead } from '@/components/record/article-head'
import { RecordLink } from '@/components/record/record-link'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { RichSection } from '@/components/record/rich-section'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Sources } from '@/components/record/sources'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Reference } from '@/lib/publishing/document'
import { ActionPoints } from './action-points'
import { Agenda } from './agenda'
import { Attendance } from './attendance'
import { RoundtableFacts } from './roundtable-facts'
import { Series } from './series'
import { TableDrawing } from './table-drawing'

/** A roundtable: what it was, who sat there, what was exchanged, found missing, thought of and agreed. */
export function RoundtableArticle({
  document,
  cards,
  siblings,
  gaps,
  locale,
}: {
  document: Shown<'roundtable'>
  cards: Cards
  /** All roundtables of the same platform, this one among them or not. */
  siblings: readonly Shown<'roundtable'>[]
  /** What is published of the gaps, so that a recommendation can be called one. */
  gaps: readonly { id: string; body: Pick<Shown<'gap'>['body'], 'kind'> }[]
  locale: Locale
}) {
  const t = translator(locale, 'roundtable')
  const { body } = document
  const region = cards.get(body.region)
  const series = [...siblings.filter(({ id }) => id !== document.id), document]
  return (
    <article>
      <ArticleHead
        kind="roundtable"
        label={
          <>
            <span>
              {body.sequence === null ? t('one') : t('numbered', { number: formatNumber(body.sequence, locale) })}
            </span>
            {region ? (
              <>
                <span aria-hidden="true">·</span>
                <RecordLink card={region} locale={locale} />
              </>
            ) : null}
            {body.course === 'held' ? null : <Tag doubtful>{t(`course.${body.course}`)}</Tag>}
          </>
        }
        record={document}
        locale={locale}
        figure={
          <TableDrawing
            number={body.sequence}
            seats={body.stakeholders}
            held={body.course === 'held'}
            className="size-28 md:size-52"
          />
        }
      />
      <RoundtableFacts body={body} cards={cards} locale={locale} />
      <Attendance attendance={body.attendance} heldOn={body.heldOn} cards={cards} locale={locale} />
      <Agenda items={body.agenda} cards={cards} locale={locale} />
      <Exchanged id="practices" title={t('practices')} references={body.practices} cards={cards} locale={locale} />
      <Exchanged
        id="gaps"
        title={t('gaps')}
        references={body.gaps}
        cards={cards}
        locale={locale}
        meta={(id) => {
          const gap = gaps.find((one) => one.id === id)
          return gap && gap.body.kind !== 'gap' ? <GapKind body={gap.body} locale={locale} /> : null
        }}
      />
      <Exchanged id="pilots" title={t('pilots')} references={body.pilots} cards={cards} locale={locale} />
      <ActionPoints points={body.actionPoints} heldOn={body.heldOn} cards={cards} locale={locale} />
      <RichSection
        id="follow-up"
        title={t('followUp')}
        text={body.followUp}
        language={body.language}
        cards={cards}
        locale={locale}
      />
      {series.length > 1 ? (
        <Section id="series" title={t('series')}>
          <Series roundtables={series} planned={null} locale={locale} here={document.id} />
        </Section>
      ) : null}
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}

function Exchanged({
  id,
  title,
  references,
  cards,
  locale,
  meta,
}: {
  id: string
  title: string
  references: readonly Reference[]
  cards: Cards
  locale: Locale
  meta?: (id: string) => ReactNode
}) {
  const shown = cardsOf(references, cards)
  return shown.length === 0 ? null : (
    <Section id={id} title={title}>
      <RecordRows>
        {shown.map((card) => (
          <RecordRow key={card.id} card={card} locale={locale} meta={meta?.(card.id)} />
        ))}
      </RecordRows>
    </Section>
  )
}
