import { expect, test } from 'vitest'
import { canonicalQuery } from '@/lib/public/parameters'

test.each([
  ['', ''],
  ['utm_source=x&fbclid=y', ''],
  ['page=2&kind=event', '?kind=event&page=2'],
  ['kind=press&kind=event', '?kind=event&kind=press'],
  ['kind=&page=1', '?page=1'],
  ['sort=a%20b+c&q=praca', '?sort=a+b+c'],
  ['_rsc=abc&sort=%00&page=3', '?page=3'],
  [`sort=${'a'.repeat(301)}`, ''],
])('?%s is the same page as %s', (query, canonical) => expect(canonicalQuery(query)).toBe(canonical))

test.each([
  ['/en/partners/new-name', 'from=old-name', '?from=old-name'],
  ['/pl/partners/nowa', 'from=ma%C5%82a&utm=1', '?from=ma%C5%82a'],
  ['/en/partners/new-name', 'from=<b>', ''],
  ['/en/partners', 'from=old-name', ''],
  ['/en', 'from=old-name', ''],
])('%s knows of ?%s only what an old address can be', (path, query, canonical) =>
  expect(canonicalQuery(query, path)).toBe(canonical),
)
