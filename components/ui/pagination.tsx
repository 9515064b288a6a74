/** Steps through a long list by plain links. */
export const Pagination = ({
  label,
  earlier,
  later,
  position,
}: {
  label: string
  earlier?: { href: string; label: string } | undefined
  later?: { href: string; label: string } | undefined
  /** Such as "Page 2 of 5". */
  position: string
}) => (
  <nav
    aria-label={label}
    className="print-none flex flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-line py-5"
  >
    {earlier ? (
      <a rel="prev" href={earlier.href} className="py-1">
        {earlier.label}
      </a>
    ) : null}
    <span className="text-quiet">{position}</span>
    {later ? (
      <a rel="next" href={later.href} className="py-1">
        {later.label}
      </a>
    ) : null}
  </nav>
)
