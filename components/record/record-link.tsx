import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { nameAt } from '@/lib/partner/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import type { Card } from '@/lib/public/documents'
import { titleIn } from './words'

type Shown = {
  card: Card
  locale: Locale
  /** When that happened which names the record: what was called otherwise then is shown with its name of that time. */
  at?: string | null | undefined
}

/** The name of a record, as a link where it has a page; a draft has none yet. */
export function RecordLink({ card, locale, className, at }: Shown & { className?: string }) {
  const words = titleIn(card, locale)
  const name =
    hasPage(card.kind) && card.slug ? (
      <a href={pathOf({ kind: card.kind, slug: card.slug }, locale)} className={className} {...words}>
        {card.title}
      </a>
    ) : (
      <span {...words}>{card.title}</span>
    )
  if (!at) return name
  return (
    <>
      {name}
      <NameThen card={card} locale={locale} at={at} />
    </>
  )
}

/** What an organisation was called when something happened, if that was another name. */
function NameThen({ card: { title, pastNames }, locale, at = null }: Shown) {
  const then = nameAt(pastNames ?? [], at, locale)
  if (!then || then.name === title) return null
  const words = { name: () => <span lang={then.language ?? undefined}>{then.name}</span> }
  return <span className="text-sm text-quiet"> ({translator(locale, 'partner').rich('atThatTime', words)})</span>
}

/** Several records in a row, each a link. */
export const RecordLinks = ({ cards, locale, at }: Omit<Shown, 'card'> & { cards: readonly Card[] }) => (
  <>
    {cards.map((card, place) => (
      <span key={card.id}>
        {place > 0 ? ', ' : ''}
        <RecordLink card={card} locale={locale} at={at} />
      </span>
    ))}
  </>
)
