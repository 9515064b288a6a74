import type { Graph, Thing, WithContext } from 'schema-dts'

/**
 * What a page says, for machines. The only HTML made from a string in the house: it is JSON, and `<` is written as an
 * escape so that no text of a record can end the element.
 */
export const JsonLd = ({ thing }: { thing: WithContext<Thing> | Graph }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(thing).replaceAll('<', '\\u003c') }}
  />
)
