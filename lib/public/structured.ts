import type { Graph, SearchAction, Thing, WithActionConstraints } from 'schema-dts'
import type { Locale } from '@/lib/language/rules'
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

/** How a machine asks the search page. */
export const searchAction = (locale: Locale): WithActionConstraints<SearchAction> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(`/${locale}/search`)}?q={words}` },
  'query-input': 'required name=words',
})
