import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import type { Locale } from '@/lib/language/rules'

type Implementers = Shown<'pilot'>['body']['implementers']

/** The names of those who carry a pilot out; one that is not public has none. */
export const implementerNames = (implementers: Implementers, cards: Cards): string[] =>
  implementers.flatMap(({ partner, name }) => (partner ? cards.get(partner)?.title : name) ?? [])

/** Who carries a pilot out, each on a line: a link where the portal knows the organisation. */
export const ImplementerLines = ({
  implementers,
  at,
  cards,
  locale,
}: {
  implementers: Implementers
  /** When the pilot began. */
  at: string | null
  cards: Cards
  locale: Locale
}) => (
  <>
    {implementers.map(({ partner, name }) => {
      const card = partner ? cards.get(partner) : undefined
      const shown = card ? <RecordLink card={card} locale={locale} at={at} /> : name
      return shown ? (
        <span key={`${partner} ${name}`} className="block">
          {shown}
        </span>
      ) : null
    })}
  </>
)
