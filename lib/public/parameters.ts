import { compareLetters } from '@/lib/format/order'

/**
 * Parameters that public addresses know, but for searches, which are read by `lib/search/question`. Every other one is
 * dropped before a page is made or kept, so that an address with a stranger's tracking marks is the same page.
 */
const knownParameters = ['kind', 'sort', 'page', 'done'] as const

const known: ReadonlySet<string> = new Set(knownParameters)

/** The known parameters of a query in one fixed order, ready to be appended to a path: `?page=2&theme=work`, or nothing. */
export function canonicalQuery(query: string): string {
  const entries = [...new URLSearchParams(query)]
    .filter(([name, value]) => known.has(name) && isUsable(value))
    .slice(0, 40)
  if (entries.length === 0) return ''
  const order = ([one, a]: [string, string], [other, b]: [string, string]) =>
    one === other ? compareLetters(a, b) : compareLetters(one, other)
  return `?${new URLSearchParams(entries.sort(order))}`
}

const isUsable = (value: string) => value !== '' && value.length <= 300 && !/\p{Cc}/u.test(value)
