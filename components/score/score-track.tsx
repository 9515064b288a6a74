/** A score as a length beneath its number. */
export const ScoreTrack = ({ value }: { value: number }) => (
  <svg aria-hidden="true" width="100%" height="8" className="block">
    <rect width="100%" height="8" className="fill-line" />
    <rect width={`${value}%`} height="8" className="fill-accent" />
  </svg>
)
