import { expect, test } from 'vitest'
import { canonicalQuery } from '@/lib/public/parameters'

test.each([
  ['', ''],
  ['utm_source=x&fbclid=y', ''],
  ['page=2&country=PL', '?country=PL&page=2'],
  ['theme=work&theme=housing', '?theme=housing&theme=work'],
  ['q=&page=1', '?page=1'],
  ['q=praca%20i+dom', '?q=praca+i+dom'],
  ['_rsc=abc&q=%00&page=3', '?page=3'],
  [`q=${'a'.repeat(301)}`, ''],
])('?%s is the same page as %s', (query, canonical) => expect(canonicalQuery(query)).toBe(canonical))
