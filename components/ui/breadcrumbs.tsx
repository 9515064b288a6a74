import { Fragment } from 'react'

export type Crumb = { label: string; href: string }

/** The way from the home page to here; the page itself is not repeated. */
export const Breadcrumbs = ({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) => (
  <nav aria-label={label} className="print-none text-sm text-quiet">
    <ol className="flex flex-wrap items-center gap-x-2">
      {crumbs.map(({ label: words, href }, place) => (
        <Fragment key={href}>
          {place > 0 ? (
            <li aria-hidden="true" className="text-edge">
              /
            </li>
          ) : null}
          <li>
            <a href={href} className="inline-block py-1 text-quiet">
              {words}
            </a>
          </li>
        </Fragment>
      ))}
    </ol>
  </nav>
)
