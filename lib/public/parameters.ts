import { compareLetters } from '@/lib/format/order'

/**
 * Parameters that public addresses know, but for searches, which are read by `lib/search/question`. Every other one is
 * dropped before a page is made or kept, so that an address with a stranger's tracking marks is the same page.
 */
const knownParameters = ['kind', 'sort', 'page', 'done'] as const
/** The last part of an old address that somebody came to a record's page by; see `findArrival`. */
export const arrivedBy = 'from'

const known: ReadonlySet<string> = new Set(knownParameters)
const isRecordPage = (path: string) => /^\/[a-z]{2}\/[a-z]+\/[^/]+$/.test(path)
const isSlug = (value: string) => /^[\p{L}\p{N}-]{1,200}$/u.test(value)

/** The known parameters of a query in one fixed order, ready to be appended to a path: `?page=2&theme=work`, or nothing. */
export function canonicalQuery(query: string, path = ''): string {
  const isAsked = (name: string, value: string) =>
    name === arrivedBy ? isRecordPage(path) && isSlug(value) : known.has(name) && isUsable(value)
  const entries = [...new URLSearchParams(query)].filter(([name, value]) => isAsked(name, value)).slice(0, 40)
  if (entries.length === 0) return ''
  const order = ([one, a]: [string, string], [other, b]: [string, string]) =>
    one === other ? compareLetters(a, b) : compareLetters(one, other)
  return `?${new URLSearchParams(entries.sort(order))}`
}

const isUsable = (value: string) => value !== '' && value.length <= 300 && !/\p{Cc}/u.test(value)
