import type { Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import type { Card } from '@/lib/public/documents'
import { titleIn } from './words'

/** The name of a record, as a link where it has a page; a draft has none yet. */
export function RecordLink({ card, locale, className }: { card: Card; locale: Locale; className?: string }) {
  const words = titleIn(card, locale)
  return hasPage(card.kind) && card.slug ? (
    <a href={pathOf({ kind: card.kind, slug: card.slug }, locale)} className={className} {...words}>
      {card.title}
    </a>
  ) : (
    <span {...words}>{card.title}</span>
  )
}

/** Several records in a row, each a link. */
export const RecordLinks = ({ cards, locale }: { cards: readonly Card[]; locale: Locale }) => (
  <>
    {cards.map((card, place) => (
      <span key={card.id}>
        {place > 0 ? ', ' : ''}
        <RecordLink card={card} locale={locale} />
      </span>
    ))}
  </>
)
