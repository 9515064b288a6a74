import type { ReactNode } from 'react'
import type { Locale } from '@/lib/language/rules'
import type { Card } from '@/lib/public/documents'
import { KindMark } from './kind-mark'
import { LanguageNote } from './language-note'
import { RecordLink } from './record-link'
import { wordsIn } from './words'

/** A record in a list: its sign, its title, what it is about, and what else is worth knowing before opening it. */
export function RecordRow({
  card,
  locale,
  meta,
  heading: Heading = 'h3',
  mark = <KindMark kind={card.kind} className="mt-1.5" />,
}: {
  card: Card
  locale: Locale
  meta?: ReactNode
  heading?: 'h2' | 'h3' | 'h4'
  mark?: ReactNode
}) {
  const foreign = card.language !== locale && card.kind !== 'partner'
  return (
    <li className="pressable grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      {mark}
      <div>
        <Heading className="text-lg">
          <RecordLink card={card} locale={locale} className="title-link" />
        </Heading>
        {card.summary ? (
          <p className="mt-1 line-clamp-3 max-w-measure text-quiet" {...wordsIn(card.language, locale)}>
            {card.summary}
          </p>
        ) : null}
        {meta || foreign ? (
          <div className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-quiet">
            {meta}
            {foreign ? <LanguageNote locale={locale} language={card.language} short /> : null}
          </div>
        ) : null}
      </div>
    </li>
  )
}

export const RecordRows = ({ children }: { children: ReactNode }) => <ul>{children}</ul>
