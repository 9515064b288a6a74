import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { DocumentKind } from '@/lib/publishing/document'

const seats = [0, 60, 120, 180, 240, 300].map((angle) => {
  const turn = (angle * Math.PI) / 180
  return (
    <circle key={angle} cx={10 + 7.6 * Math.sin(turn)} cy={10 - 7.6 * Math.cos(turn)} r="1.5" fill="currentColor" />
  )
})

/** Everything is a figure of the table: a full one, one with an opening, one that fills, two that meet. */
const figures: Record<DocumentKind, ReactNode> = {
  roundtable: (
    <>
      <circle cx="10" cy="10" r="3.4" />
      <g stroke="none">{seats}</g>
    </>
  ),
  practice: <circle cx="10" cy="10" r="6" fill="currentColor" />,
  gap: <path d="M14.6 5.4 A6.5 6.5 0 1 0 14.6 14.6" />,
  pilot: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M3.5 10 A6.5 6.5 0 0 0 16.5 10 Z" fill="currentColor" />
    </>
  ),
  region: (
    <>
      <circle cx="10" cy="10" r="7" />
      <circle cx="10" cy="10" r="2.4" fill="currentColor" />
    </>
  ),
  platform: <circle cx="10" cy="10" r="6.5" />,
  project: (
    <>
      <circle cx="7.4" cy="10" r="5" />
      <circle cx="12.6" cy="10" r="5" />
    </>
  ),
  partner: (
    <>
      <circle cx="10" cy="10" r="4.2" fill="currentColor" />
      <circle cx="10" cy="10" r="7.4" />
    </>
  ),
}

const colours: Record<DocumentKind, string> = {
  roundtable: 'text-accent',
  region: 'text-accent',
  platform: 'text-accent',
  project: 'text-accent',
  partner: 'text-accent',
  practice: 'text-practice',
  gap: 'text-gap',
  pilot: 'text-idea',
}

/** The sign of a kind of record; words always stand beside it. */
export const KindMark = ({ kind, className }: { kind: DocumentKind; className?: string }) => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
    className={classNames('inline-block shrink-0', colours[kind], className)}
  >
    {figures[kind]}
  </svg>
)
