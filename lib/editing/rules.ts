import { PublicationState, RecordKind, Theme } from '@/lib/generated/prisma/enums'
import { folded } from '@/lib/language/folding'
import { type ContentLanguage, contentLanguages, interfaceLocales } from '@/lib/language/rules'

/** Every kind of record, in the order of the catalogue. */
export const recordKinds = Object.values(RecordKind)

/** What waits for somebody at the desk, in the order of its urgency. */
export const workLists = ['review', 'returned', 'scheduled', 'drafts', 'care', 'mine'] as const
export type WorkList = (typeof workLists)[number]

/** How a language of a record may stand, as lists tell them apart. */
export const listedStates = [...Object.values(PublicationState), 'changed', 'behind'] as const
export type ListedState = (typeof listedStates)[number]

/** Why a public record needs care, the gravest first; `missing_xx` is an interface language it is not written in. */
export const careReasons = [
  'no_source',
  'no_summary',
  'funding_ended',
  'untouched',
  ...interfaceLocales.map((locale) => `missing_${locale}` as const),
] as const
export type CareReason = (typeof careReasons)[number]

/** When a record was touched last: within so many days, or not for a year. */
export const touchedTimes = ['7', '30', '365', 'older'] as const
export type TouchedTime = (typeof touchedTimes)[number]

export const themes = Object.values(Theme)

/** Which records a list shows; what is null does not narrow it. */
export type ListFilter = {
  list: WorkList | null
  kind: RecordKind | null
  state: ListedState | null
  language: ContentLanguage | null
  organisation: string | null
  theme: Theme | null
  updated: TouchedTime | null
  q: string
  page: number
}

export const noFilter: ListFilter = {
  ...{
    list: null,
    kind: null,
    state: null,
    language: null,
    organisation: null,
    theme: null,
    updated: null,
    q: '',
    page: 1,
  },
}

const longestQuestion = 200
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the filters of an address; what makes no sense narrows nothing. */
export function readFilter(asked: Record<string, string | string[] | undefined>): ListFilter {
  const said = (name: string) => [asked[name]].flat()[0] ?? ''
  const among = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === said(name)) ?? null
  const page = /^[1-9]\d{0,4}$/.test(said('page')) ? Number(said('page')) : 1
  return {
    list: among(workLists, 'list'),
    kind: among(recordKinds, 'kind'),
    state: among(listedStates, 'state'),
    language: among(contentLanguages, 'language'),
    organisation: uuid.test(said('organisation')) ? said('organisation') : null,
    theme: among(themes, 'theme'),
    updated: among(touchedTimes, 'updated'),
    q: said('q')
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, longestQuestion),
    page,
  }
}

/** Where lists of records are: at the desk of everybody, and among the pages that keep the portal. */
export const listPaths = ['/desk/records', '/desk/admin/records'] as const
export type ListPath = (typeof listPaths)[number]

/** The address of the list of records that a filter describes. */
export function listAddress(filter: Partial<ListFilter>, path: ListPath = '/desk/records'): string {
  const query = listQuery(filter)
  return query ? `${path}?${query}` : path
}

/** What such an address says behind its question mark. */
export function listQuery(filter: Partial<ListFilter>): string {
  const { page, ...narrowing } = { ...noFilter, ...filter }
  const said = { ...narrowing, page: page > 1 ? String(page) : null }
  return new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  ).toString()
}

/** The words of a question as the desk's search compares them; further ones are not asked for. */
export const searchWords = (question: string): string[] =>
  [...new Set(folded(question).split(/[\s,;]+/))]
    .map((word) => word.slice(0, 60))
    .filter((word) => word !== '')
    .slice(0, 8)

/** What only admins of the portal may begin, since everybody builds on it. */
export const foundationKinds: readonly RecordKind[] = ['partner', 'project', 'region', 'platform']
