import { classNames } from '@/components/ui/class-names'
import { formatDayNumbers, formatMonthName } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** A leaf of the calendar, round like every figure here: year, day and month, as far as they are known. Words beside it say the same. */
export function DateDrawing({
  starts,
  ends,
  locale,
  className,
}: {
  starts: string
  ends: string | null
  locale: Locale
  className?: string
}) {
  const year = starts.slice(0, 4)
  const days = formatDayNumbers(starts, ends, locale)
  const month = starts.length >= 7 ? formatMonthName(starts, locale) : null
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
      {month === null ? (
        <Words y={50} size={26} className="font-display">
          {year}
        </Words>
      ) : (
        <>
          <path d="M11.5 31 H88.5" stroke="currentColor" strokeWidth="2" />
          <Words y={21} size={12}>
            {year}
          </Words>
          {days === null ? (
            <Words y={60} size={month.length > 8 ? 15 : 18} className="font-display">
              {month}
            </Words>
          ) : (
            <>
              <Words y={54} size={days.length > 2 ? 26 : 36} className="font-display">
                {days}
              </Words>
              <Words y={79} size={11}>
                {month}
              </Words>
            </>
          )}
        </>
      )}
    </svg>
  )
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
