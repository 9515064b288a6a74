const seats = Array.from({ length: 8 }, (_, place) => {
  const turn = (Math.PI * (place + 0.5)) / 4
  return {
    cx: Math.round((16 + 12 * Math.sin(turn)) * 100) / 100,
    cy: Math.round((16 - 12 * Math.cos(turn)) * 100) / 100,
  }
})

/** A table with eight seats, one of them kept free in another colour: the seat of whoever comes next. */
export const Seal = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className={className}>
    <circle cx="16" cy="16" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
    {seats.map(({ cx, cy }, place) => (
      <circle
        key={`${cx} ${cy}`}
        cx={cx}
        cy={cy}
        r="2.5"
        fill="currentColor"
        className={place === 0 ? 'text-gap' : undefined}
      />
    ))}
  </svg>
)
