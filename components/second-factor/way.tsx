import type { ReactNode } from 'react'

/** One of several ways, under its own heading. */
export const Way = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-8 border-t border-line pt-6">
    <h2 className="mb-4 text-lg">{title}</h2>
    {children}
  </section>
)
