'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type KeyboardEvent, useRef } from 'react'
import { type Area, areaOf } from './areas'

type DeskLink = { href: string; label: string }
type Props = {
  label: string
  links: readonly (DeskLink & { area: Exclude<Area, 'new'> })[]
  /** What can be begun, behind one word. */
  starts: { label: string; kinds: readonly DeskLink[]; all: DeskLink }
}

const looks =
  'inline-block cursor-pointer py-1.5 text-ink no-underline decoration-2 underline-offset-4 hover:underline aria-[current]:underline aria-[current]:decoration-accent'

/**
 * The areas of the desk, with the one that is open marked, also on the pages below it. None is fetched ahead: each is made
 * anew for every visit, so that one page would have the portal make eight.
 */
export function DeskNavigation({ label, links, starts }: Props) {
  const path = usePathname()
  const here = areaOf(path)
  const [work, records, ...others] = links.map(({ area, href, label: words }) => (
    <li key={area}>
      <Link
        prefetch={false}
        href={href as Route}
        aria-current={currentOf(area === here, path === href)}
        className={looks}
      >
        {words}
      </Link>
    </li>
  ))
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5 text-sm sm:gap-x-6 sm:text-base">
        {work}
        {records}
        <li className="relative">
          {/* Another page closes it. */}
          <StartMenu key={path} starts={starts} isHere={here === 'new'} />
        </li>
        {others}
      </ul>
    </nav>
  )
}

const currentOf = (isArea: boolean, isPage: boolean) => (isPage ? 'page' : isArea ? 'true' : undefined)

function StartMenu({ starts, isHere }: { starts: Props['starts']; isHere: boolean }) {
  const details = useRef<HTMLDetailsElement>(null)
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    details.current.open = false
    details.current.querySelector('summary')?.focus()
  }
  return (
    <details
      ref={details}
      onKeyDown={closeByKey}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
    >
      <summary aria-current={isHere ? 'true' : undefined} className={looks}>
        {starts.label}
      </summary>
      <ul className="absolute start-0 z-10 grid w-max max-w-[80vw] border border-edge bg-paper py-2">
        {[...starts.kinds, starts.all].map(({ href, label }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={href as Route}
              className="block px-4 py-2 text-ink no-underline hover:bg-wash hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
