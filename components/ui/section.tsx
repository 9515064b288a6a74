import type { ReactNode } from 'react'

/** One entry of the ledger: its heading in the margin, its content beside it. */
export const Section = ({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: ReactNode
  /** Said under the heading, in the margin. */
  aside?: ReactNode
  children: ReactNode
}) => (
  <section aria-labelledby={id} className="ledger">
    <div>
      <h2 id={id} className="text-lg leading-tight">
        {title}
      </h2>
      {aside ? <div className="mt-1 text-sm text-quiet">{aside}</div> : null}
    </div>
    <div className="min-w-0">{children}</div>
  </section>
)
