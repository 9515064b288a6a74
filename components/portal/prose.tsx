import type { ReactNode } from 'react'

const tags = {
  p: (words: ReactNode) => <p>{words}</p>,
  ul: (words: ReactNode) => <ul className="grid list-disc gap-1.5 ps-5">{words}</ul>,
  li: (words: ReactNode) => <li>{words}</li>,
  b: (words: ReactNode) => <strong className="font-strong">{words}</strong>,
}

/** The tags that running text in the catalogue may use, and links by the name it gives them. */
export const proseTags = <Name extends string>(links: Record<Name, string>) =>
  ({
    ...tags,
    ...Object.fromEntries(
      Object.entries<string>(links).map(([name, href]) => [name, (words: ReactNode) => <a href={href}>{words}</a>]),
    ),
  }) as typeof tags & Record<Name, (words: ReactNode) => ReactNode>

/** Running text of a page about the portal. */
export const Prose = ({ children }: { children: ReactNode }) => (
  <div className="grid max-w-measure gap-3.5">{children}</div>
)
