import { Fragment } from 'react'

const partsOf = (hashtag: string) => hashtag.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)

/** Somebody holds up a white card with the hashtag on it: the card is white in the dark as well. */
export const HeldCard = ({ hashtag, size }: { hashtag: string; size: 'large' | 'small' }) => (
  <div className={size === 'large' ? 'held-card held-card-large' : 'held-card'}>
    <svg viewBox="0 0 300 210" fill="none" aria-hidden="true" className="held-card-person">
      <circle cx="150" cy="36" r="31" fill="currentColor" />
      <path d="M34 210 C34 118 84 76 150 76 C216 76 266 118 266 210 Z" fill="currentColor" />
    </svg>
    <p className="held-card-paper">
      {partsOf(hashtag).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one word, in their order
        <Fragment key={place}>
          {place > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </p>
    <svg viewBox="0 0 300 40" fill="none" aria-hidden="true" className="held-card-hands">
      <rect x="16" y="2" width="19" height="36" rx="9.5" fill="currentColor" />
      <rect x="265" y="2" width="19" height="36" rx="9.5" fill="currentColor" />
    </svg>
  </div>
)
