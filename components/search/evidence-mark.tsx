import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Hit } from '@/lib/search/answer'

const filled = { none: 0, some: 1, good: 2, strong: 3 } as const

/** How well it is known that a practice works: up to three full seats, and the words. */
export function EvidenceMark({ level, locale }: { level: NonNullable<Hit['evidence']>; locale: Locale }) {
  return (
    <span className="whitespace-nowrap">
      <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true" className="me-2 inline-block">
        {[0, 1, 2].map((seat) => (
          <circle
            key={seat}
            cx={5 + seat * 12}
            cy="5"
            r="3.75"
            strokeWidth="1.5"
            className={seat < filled[level] ? 'fill-practice stroke-practice' : 'fill-none stroke-edge'}
          />
        ))}
      </svg>
      {translator(locale, 'evidence')(`level.${level}`)}
    </span>
  )
}
