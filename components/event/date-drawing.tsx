import { classNames } from '@/components/ui/class-names'
import { formatDayNumbers, formatMonthName } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** A leaf of the calendar, round like every figure here: year, day and month, as far as they are known. Words beside it say the same. */
export function DateDrawing({
  starts,
  ends,
  locale,
  small = false,
  className,
}: {
  starts: string
  ends: string | null
  locale: Locale
  /** In a row, where small words could not be read: the days alone, or else the year. */
  small?: boolean
  className?: string
}) {
  const { above, middle, below, isDated } = leaf({ starts, ends, locale, small })
  return (
    <svg
      viewBox="0 0 100 100"
      width="100"
      height="100"
      fill="none"
      aria-hidden="true"
      className={classNames('shrink-0 text-accent', className)}
    >
      <circle cx="50" cy="50" r="46" stroke="currentColor" strokeWidth="2" className="fill-wash" />
      {isDated ? <path d="M11.5 31 H88.5" stroke="currentColor" strokeWidth="2" /> : null}
      {above ? (
        <Words y={21} size={12}>
          {above}
        </Words>
      ) : null}
      <Words y={isDated ? (below ? 54 : 61) : 50} size={sizeOf(middle)} className="font-display">
        {middle}
      </Words>
      {below ? (
        <Words y={79} size={11}>
          {below}
        </Words>
      ) : null}
    </svg>
  )
}

type Leaf = { above?: string; middle: string; below?: string; isDated: boolean }

/** What stands on the leaf: nothing that is not known. */
function leaf(given: { starts: string; ends: string | null; locale: Locale; small: boolean }): Leaf {
  const { starts, ends, locale, small } = given
  const year = starts.slice(0, 4)
  if (starts.length < 7) return { middle: year, isDated: false }
  const days = formatDayNumbers(starts, ends, locale)
  if (small) return { middle: days ?? year, isDated: true }
  const month = formatMonthName(starts, locale)
  return days === null
    ? { above: year, middle: month, isDated: true }
    : { above: year, middle: days, below: month, isDated: true }
}

/** As large as the circle has room for. */
function sizeOf(words: string): number {
  if (words.length <= 2) return 38
  return words.length <= 5 ? 26 : Math.min(18, 130 / words.length)
}

const Words = ({ y, size, className, children }: { y: number; size: number; className?: string; children: string }) => (
  <text
    x="50"
    y={y}
    textAnchor="middle"
    dominantBaseline="central"
    fontSize={size}
    fill="currentColor"
    className={className}
  >
    {children}
  </text>
)
