import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/language/rules'
import type { Card } from '@/lib/public/documents'
import { RecordRow, RecordRows } from './record-row'

/** Records that belong with this one, under a heading of their own; nothing where there are none. */
export const RelatedRecords = ({
  id,
  title,
  aside,
  cards,
  locale,
}: {
  id: string
  title: string
  aside?: ReactNode
  cards: readonly Card[]
  locale: Locale
}) =>
  cards.length === 0 ? null : (
    <Section id={id} title={title} aside={aside}>
      <RecordRows>
        {cards.map((card) => (
          <RecordRow key={card.id} card={card} locale={locale} />
        ))}
      </RecordRows>
    </Section>
  )
