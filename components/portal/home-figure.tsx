const seats = 12
const at = (place: number, distance: number) => {
  const turn = (2 * Math.PI * place) / seats
  const round = (value: number) => Math.round(value * 100) / 100
  return { cx: round(100 + distance * Math.sin(turn)), cy: round(100 - distance * Math.cos(turn)) }
}

/** A table, those who sit there, and the one who is just coming. */
export const HomeFigure = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 200 200" width="320" height="320" fill="none" aria-hidden="true" className={className}>
    <circle cx="100" cy="100" r="46" stroke="currentColor" strokeWidth="1.5" className="fill-wash" />
    <circle
      cx="100"
      cy="100"
      r="66"
      stroke="currentColor"
      strokeWidth="0.75"
      strokeDasharray="1 5"
      strokeLinecap="round"
    />
    {Array.from({ length: seats }, (_, place) => {
      const here = at(place, 66)
      return place === 1 ? (
        <g key={place}>
          <circle {...here} r="8.5" stroke="currentColor" strokeWidth="1.25" className="fill-paper" />
          <circle {...at(place, 91)} r="8.5" fill="currentColor" className="text-gap" />
        </g>
      ) : (
        <circle key={place} {...here} r="8.5" fill="currentColor" />
      )
    })}
  </svg>
)
