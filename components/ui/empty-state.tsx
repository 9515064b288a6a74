import type { ReactNode } from 'react'

/** Said where a list has nothing yet: what will be here, and what to do meanwhile. */
export const EmptyState = ({ children }: { children: ReactNode }) => (
  <div className="max-w-measure border-s-2 border-dashed border-edge ps-5 text-quiet">{children}</div>
)
