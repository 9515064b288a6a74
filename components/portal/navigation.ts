import type { Locale } from '@/lib/language/rules'
import { folders, standingPages } from '@/lib/public/addresses'

/** Places of the portal that can be linked to, by the name of their text in the section `nav`, and their folders. */
const places = {
  ...folders,
  search: 'search',
  about: 'about',
  accessibility: 'accessibility',
  privacy: 'privacy',
  imprint: 'imprint',
} as const
export type Place = keyof typeof places

/** Above every page: what most people come for. A word here is a link; its list must exist. */
export const mainPlaces: readonly Place[] = ['practice', 'roundtable', 'region', 'project', 'partner', 'round', 'press']

/** Below every page: every list there is. */
export const contentPlaces: readonly Place[] = [
  'practice',
  'gap',
  'pilot',
  'roundtable',
  'region',
  'project',
  'partner',
  'round',
  'publication',
  'press',
  'campaign',
  'event',
]

/** Below every page: the portal itself. */
export const portalPlaces: readonly Place[] = [...standingPages.slice(0, 1), 'search', ...standingPages.slice(1)]

/** The address of a place. */
export const addressOf = (place: Place, locale: Locale) => `/${locale}/${places[place]}`
