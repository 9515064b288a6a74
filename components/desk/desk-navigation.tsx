'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

type Props = { label: string; links: readonly { href: Route; label: string }[] }

/** The pages of the desk, with the one that is open marked. */
export function DeskNavigation({ label, links }: Props) {
  const path = usePathname()
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label: words }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="inline-block py-1.5 text-ink decoration-transparent hover:decoration-current aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
