import type { Graph, Thing } from 'schema-dts'
import { absoluteUrl } from './base-url'

/** A record's facts for machines, with the way that leads to it. */
export const structured = (
  thing: Exclude<Thing, string>,
  { crumbs }: { crumbs: readonly { label: string; href: string }[] },
): Graph => ({
  '@context': 'https://schema.org',
  '@graph': [
    thing,
    {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ label, href }, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name: label,
        item: absoluteUrl(href),
      })),
    },
  ],
})
