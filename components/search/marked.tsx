import type { Stretch } from '@/lib/search/answer'

/** A text with what was found in it marked. */
export const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ text, isMarked }, place) => (isMarked ? <mark key={place}>{text}</mark> : text))}</>
)
