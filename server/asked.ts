import { apiLocaleOf, apiPathIn, apiSearchPathOf, isApiPath, isApiSearch } from '@/lib/public/api-addresses'
import { canonicalQuery } from '@/lib/public/parameters'
import { addressOf, questionOf } from '@/lib/search/question'
import { localeOf, type Question } from './visit'

/** An address in the one form in which its answer is made and kept. */
export type Asked = {
  url: string
  /** Where a browser is sent that asked the same in other words; programs are spared the way. */
  movesTo?: string
}

const isSearchPage = (path: string) => /^\/[a-z]{2}\/search$/.test(path)
/** Addresses that only their question tells apart: there are as many as anyone likes. */
export const isSearch = (path: string) => isApiSearch(path) || isSearchPage(path)

/** What an address asks for. Unknown and broken parameters are no part of it, nor is their order. */
export function askedBy(visit: Omit<Question, 'id'>): Asked {
  const { path, query } = visit
  if (isApiSearch(path)) return { url: apiSearchPathOf(questionOf(query), apiLocaleOf(query)) }
  if (isApiPath(path)) return { url: apiPathIn(path, localeOf(visit)) }
  if (!isSearchPage(path)) return { url: query ? path + canonicalQuery(query, path) : path }
  const asked = addressOf(questionOf(query))
  return saysTheSame(query, asked) ? { url: path + asked } : { url: path + asked, movesTo: path + asked }
}

/** Letters may be written in several ways, and a browser has its own: only what they say is compared. */
const saysTheSame = (one: string, other: string) =>
  JSON.stringify([...new URLSearchParams(one)]) === JSON.stringify([...new URLSearchParams(other)])
