type Link = { number: number; href: string; label: string; words: string }

/** Numbers of pages worth a link: the first, the last, and those around the one that is shown; 0 is a gap. */
export function pagesAround(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const numbers = [...new Set(near)].toSorted((one, other) => one - other)
  return numbers.flatMap((one, place) => {
    const before = numbers[place - 1] ?? 0
    if (one - before <= 1 || place === 0) return [one]
    return one - before === 2 ? [one - 1, one] : [0, one]
  })
}

/** Steps through results by the numbers of their pages. */
export const NumberedPages = ({
  label,
  links,
  page,
  earlier,
  later,
}: {
  label: string
  /** In order; `null` is a gap. */
  links: readonly (Link | null)[]
  page: number
  earlier?: { href: string; label: string } | undefined
  later?: { href: string; label: string } | undefined
}) => (
  <nav aria-label={label} className="print-none mt-8 border-t border-line pt-4">
    <ul className="flex flex-wrap items-center gap-x-1 gap-y-2">
      {earlier ? (
        <li className="pe-3">
          <a rel="prev" href={earlier.href} data-to-top="" className="inline-flex min-h-10 items-center">
            {earlier.label}
          </a>
        </li>
      ) : null}
      {links.map((link, place) =>
        link === null ? (
          <li key={`gap-${place}`} aria-hidden="true" className="px-1 text-quiet">
            …
          </li>
        ) : (
          <li key={link.number}>
            <a
              href={link.href}
              aria-label={link.label}
              aria-current={link.number === page ? 'page' : undefined}
              data-to-top=""
              className="inline-grid min-h-10 min-w-10 place-items-center rounded-small px-1 tabular-nums aria-[current]:bg-wash aria-[current]:font-strong aria-[current]:text-ink aria-[current]:no-underline"
            >
              {link.words}
            </a>
          </li>
        ),
      )}
      {later ? (
        <li className="ps-3">
          <a rel="next" href={later.href} data-to-top="" className="inline-flex min-h-10 items-center">
            {later.label}
          </a>
        </li>
      ) : null}
    </ul>
  </nav>
)
