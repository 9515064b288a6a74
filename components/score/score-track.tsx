/** A score as a length beside its number; a hatched, empty track where there is no number. Words always say the same. */
export const ScoreTrack = ({ value }: { value: number | null }) =>
  value === null ? (
    <span aria-hidden="true" className="track-empty" />
  ) : (
    <svg aria-hidden="true" width="100%" height="8" className="block">
      <rect width="100%" height="8" className="fill-line" />
      <rect width={`${value}%`} height="8" className="fill-accent" />
    </svg>
  )
