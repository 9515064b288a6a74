import { classNames } from '@/components/ui/class-names'

const round = (value: number) => Math.round(value * 100) / 100

function seatsAround(count: number) {
  const distance = count > 40 ? 44 : 41
  const radius = round(Math.min(5.5, (Math.PI * distance * 0.72) / count))
  return Array.from({ length: count }, (_, place) => {
    const turn = (2 * Math.PI * place) / count
    return { cx: round(50 + distance * Math.sin(turn)), cy: round(50 - distance * Math.cos(turn)), radius }
  })
}

/**
 * The table as it was: one seat for each stakeholder, open seats between the least and the most that are known, no seats
 * where nobody counted. The number in the middle is its place in the series. Words beside it say the same.
 */
export function TableDrawing({
  number,
  seats,
  held = true,
  className,
}: {
  number?: number | null
  seats: { min: number; max: number } | null
  held?: boolean
  className?: string
}) {
  const count = Math.min(seats?.max ?? 0, 80)
  return (
    <svg
      viewBox="0 0 100 100"
      width="72"
      height="72"
      fill="none"
      aria-hidden="true"
      className={classNames('shrink-0', held ? 'text-accent' : 'text-edge', className)}
    >
      <circle
        cx="50"
        cy="50"
        r="29"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeDasharray={held ? undefined : '5 5'}
        className={held ? 'fill-wash' : undefined}
      />
      {seatsAround(count).map(({ cx, cy, radius }, place) => (
        <circle
          key={`${cx} ${cy}`}
          cx={cx}
          cy={cy}
          r={radius}
          stroke="currentColor"
          strokeWidth="1.5"
          fill={place < (seats?.min ?? 0) ? 'currentColor' : 'none'}
        />
      ))}
      {number === undefined || number === null ? null : (
        <text
          x="50"
          y="51"
          textAnchor="middle"
          dominantBaseline="central"
          fontSize="30"
          fill="currentColor"
          className="font-display"
        >
          {number}
        </text>
      )}
    </svg>
  )
}
