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
  codebook: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M6.5 8 H13.5 M6.5 12 H13.5" />
    </>
  ),
  round: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3 A7 7 0 0 1 16.06 13.5 L10 10 Z" fill="currentColor" />
    </>
  ),
  score: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 10 V4.6" strokeLinecap="round" />
      <circle cx="10" cy="10" r="1.4" fill="currentColor" />
    </>
  ),
  press: (
    <>
      <circle cx="5.4" cy="10" r="2.4" fill="currentColor" />
      <path d="M9.5 5.8 A6 6 0 0 1 9.5 14.2 M13 3.4 A9.4 9.4 0 0 1 13 16.6" strokeLinecap="round" />
    </>
  ),
  campaign: (
    <>
      <circle cx="10" cy="10" r="2.4" fill="currentColor" />
      <circle cx="10" cy="10" r="5" />
      <circle cx="10" cy="10" r="7.8" />
    </>
  ),
  publication: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3 V17" />
    </>
  ),
  event: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3.4 7.6 H16.6" />
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
  codebook: 'text-accent',
  round: 'text-accent',
  score: 'text-accent',
  press: 'text-accent',
  campaign: 'text-accent',
  publication: 'text-accent',
  event: 'text-accent',
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
