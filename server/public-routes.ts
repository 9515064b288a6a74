import type { ReactNode } from 'react'
import { isInterfaceLocale, type Locale } from '@/lib/language/rules'
import type { PageMetadata } from '@/lib/public/metadata'

/** What `app/[locale]` has in a file of its own for each page. */
export type PageModule = {
  generateMetadata: (props: never) => PageMetadata | Promise<PageMetadata>
  default: (props: never) => ReactNode | Promise<ReactNode>
}
/** What `app/api/v1` has for each address of data. */
export type DataModule = { GET: (request: Request, context: never) => Promise<Response> }
type Load<Module> = () => Promise<Module>

/**
 * The public pages by their path behind the language, each loaded when it is first asked for. The page with the form is
 * not among them: its action is Next's.
 */
export const publicPages: Record<string, Load<PageModule>> = {
  '': () => import('@/app/[locale]/page'),
  about: () => import('@/app/[locale]/about/page'),
  accessibility: () => import('@/app/[locale]/accessibility/page'),
  campaigns: () => import('@/app/[locale]/campaigns/page'),
  'campaigns/[slug]': () => import('@/app/[locale]/campaigns/[slug]/page'),
  codebooks: () => import('@/app/[locale]/codebooks/page'),
  'codebooks/[slug]': () => import('@/app/[locale]/codebooks/[slug]/page'),
  evaluation: () => import('@/app/[locale]/evaluation/page'),
  'evaluation/[slug]': () => import('@/app/[locale]/evaluation/[slug]/page'),
  events: () => import('@/app/[locale]/events/page'),
  'events/[slug]': () => import('@/app/[locale]/events/[slug]/page'),
  gaps: () => import('@/app/[locale]/gaps/page'),
  'gaps/[slug]': () => import('@/app/[locale]/gaps/[slug]/page'),
  imprint: () => import('@/app/[locale]/imprint/page'),
  news: () => import('@/app/[locale]/news/page'),
  'news/[slug]': () => import('@/app/[locale]/news/[slug]/page'),
  partners: () => import('@/app/[locale]/partners/page'),
  'partners/[slug]': () => import('@/app/[locale]/partners/[slug]/page'),
  pilots: () => import('@/app/[locale]/pilots/page'),
  'pilots/[slug]': () => import('@/app/[locale]/pilots/[slug]/page'),
  practices: () => import('@/app/[locale]/practices/page'),
  'practices/[slug]': () => import('@/app/[locale]/practices/[slug]/page'),
  privacy: () => import('@/app/[locale]/privacy/page'),
  'problem/[status]': () => import('@/app/[locale]/problem/[status]/page'),
  projects: () => import('@/app/[locale]/projects/page'),
  'projects/[slug]': () => import('@/app/[locale]/projects/[slug]/page'),
  publications: () => import('@/app/[locale]/publications/page'),
  'publications/[slug]': () => import('@/app/[locale]/publications/[slug]/page'),
  regions: () => import('@/app/[locale]/regions/page'),
  'regions/[slug]': () => import('@/app/[locale]/regions/[slug]/page'),
  roundtables: () => import('@/app/[locale]/roundtables/page'),
  'roundtables/[slug]': () => import('@/app/[locale]/roundtables/[slug]/page'),
  scores: () => import('@/app/[locale]/scores/page'),
  'scores/[slug]': () => import('@/app/[locale]/scores/[slug]/page'),
  search: () => import('@/app/[locale]/search/page'),
  'search/help': () => import('@/app/[locale]/search/help/page'),
}

/** Addresses of data by their path behind `/api/v1`. */
export const publicData: Record<string, Load<DataModule>> = {
  search: () => import('@/app/api/v1/search/route'),
  '[folder]/[slug]': () => import('@/app/api/v1/[folder]/[slug]/route'),
}

/** The name of a part that may be anything. */
const nameOf = (step: string) => /^\[(\w+)\]$/.exec(step)?.[1]

type Params = Record<string, string>
export type PublicRoute =
  | { is: 'page'; locale: Locale; load: Load<PageModule>; params: Params }
  | { is: 'data'; load: Load<DataModule>; params: Params }

const pagesBySteps = bySteps(publicPages)
const dataBySteps = bySteps(publicData)

/** Who answers at a public path, and what the path says; undefined where nobody does. */
export function publicRouteOf(path: string): PublicRoute | undefined {
  const [, first = '', ...steps] = path.split('/')
  if (isInterfaceLocale(first)) {
    const found = match(pagesBySteps, steps)
    return found && { is: 'page', locale: first, load: found.load, params: { locale: first, ...found.params } }
  }
  if (first !== 'api' || steps[0] !== 'v1') return undefined
  const found = match(dataBySteps, steps.slice(1))
  return found && { is: 'data', ...found }
}

type Pattern<Module> = { steps: string[]; load: Load<Module> }

/** Where names are given, they come before what may have any. */
function bySteps<Module>(routes: Record<string, Load<Module>>): Pattern<Module>[] {
  const patterns = Object.entries(routes).map(([path, load]) => ({ steps: path === '' ? [] : path.split('/'), load }))
  return patterns.sort((one, other) => one.steps.filter(nameOf).length - other.steps.filter(nameOf).length)
}

function match<Module>(patterns: readonly Pattern<Module>[], asked: readonly string[]) {
  for (const { steps, load } of patterns) {
    if (steps.length !== asked.length || !steps.every((step, at) => nameOf(step) || step === asked[at])) continue
    const said = steps.flatMap((step, at): [string, string][] => {
      const name = nameOf(step)
      return name ? [[name, asked[at] ?? '']] : []
    })
    return { load, params: Object.fromEntries(said) as Params }
  }
  return undefined
}
