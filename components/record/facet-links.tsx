import type { ReactNode } from 'react'
import type { Locale } from '@/lib/language/rules'
import type { FacetName } from '@/lib/search/facets'
import { addressOf, readQuestion } from '@/lib/search/question'

/** The search for everything that has a value of a facet. */
const facetPath = (name: FacetName, value: string, locale: Locale) =>
  `/${locale}/search${addressOf(readQuestion({ [name]: value }))}`

/** A fact that others have too, leading to all that have it. */
export const FacetLink = ({
  name,
  value,
  locale,
  children,
}: {
  name: FacetName
  value: string
  locale: Locale
  children: ReactNode
}) => <a href={facetPath(name, value, locale)}>{children}</a>

/** Several of them in a row. */
export const FacetLinks = ({
  name,
  values,
  locale,
}: {
  name: FacetName
  values: readonly { value: string; label: string }[]
  locale: Locale
}) => (
  <ul className="flex flex-wrap gap-1.5 pt-0.5">
    {values.map(({ value, label }) => (
      <li key={value}>
        <a
          href={facetPath(name, value, locale)}
          className="inline-block rounded-small border border-line px-2 py-px text-sm text-ink decoration-transparent hover:border-accent hover:text-accent"
        >
          {label}
        </a>
      </li>
    ))}
  </ul>
)
