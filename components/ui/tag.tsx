import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Tone = 'plain' | 'practice' | 'gap' | 'idea' | 'accent'

const tones: Record<Tone, string> = {
  plain: 'border-line text-quiet',
  practice: 'border-practice text-practice',
  gap: 'border-gap text-gap',
  idea: 'border-idea text-idea',
  accent: 'border-accent text-accent',
}

/** One or two words about a record. `doubtful` draws a broken line: not verified, not certain. */
export const Tag = ({
  tone = 'plain',
  doubtful = false,
  children,
}: {
  tone?: Tone
  doubtful?: boolean
  children: ReactNode
}) => (
  <span
    className={classNames(
      'inline-block rounded-small border px-1.5 font-text text-xs whitespace-nowrap',
      doubtful ? 'border-dashed border-idea text-idea' : tones[tone],
    )}
  >
    {children}
  </span>
)
