import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { addressOf, type Question } from '@/lib/search/question'
import { folders, type PageKind } from './addresses'

const root = '/api/v1'
const searchPath = `${root}/search`

/** Whether a path is one of data for programs. */
export const isApiPath = (path: string) => path === root || path.startsWith(`${root}/`)
export const isApiSearch = (path: string) => path === searchPath

/**
 * The language that a program asks for, by `?locale=`. What its browser prefers does not count: one address is one answer.
 */
export function apiLocaleOf(query: string): Locale {
  const asked = new URLSearchParams(query).get('locale') ?? undefined
  return isInterfaceLocale(asked) ? asked : defaultLocale
}

/** The path of a record as data. */
export const apiPathOf = ({ kind, slug }: { kind: PageKind; slug: string }, locale: Locale) =>
  inLanguage(`${root}/${folders[kind]}/${slug}`, locale)

/** The path of a search as data. How a page shows its results is no part of it. */
export const apiSearchPathOf = (question: Question, locale: Locale) =>
  inLanguage(searchPath + addressOf({ ...question, view: 'list', more: null }), locale)

/** The path of other data: nothing but the language is known to it. */
export const apiPathIn = inLanguage

function inLanguage(path: string, locale: Locale) {
  if (locale === defaultLocale) return path
  return `${path}${path.includes('?') ? '&' : '?'}locale=${locale}`
}

/** The same record's place among the pages, for a path such as `/api/v1/practices/open-house`. */
export const pagePathOf = (path: string, locale: Locale) => `/${locale}${path.slice(root.length)}`
