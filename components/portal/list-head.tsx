import type { ReactNode } from 'react'

/** How a list begins: what it lists, and how many there are. */
export const ListHead = ({ title, lead, count }: { title: string; lead: string; count: ReactNode }) => (
  <header className="pt-4 pb-9">
    <h1 className="text-3xl">{title}</h1>
    <p className="mt-4 max-w-measure font-display text-lg">{lead}</p>
    {count ? <p className="mt-4 text-quiet">{count}</p> : null}
  </header>
)
