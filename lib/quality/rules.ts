import type { RecordKind } from '@/lib/generated/prisma/enums'

/** What may be found wanting about a record, by group; both in the order of their gravity. */
export const findingsByGroup = {
  links: ['dead', 'moved'],
  stale: ['over', 'funding_ended', 'unconfirmed', 'untouched'],
  forgotten: ['in_review', 'draft', 'changed', 'unpublished'],
  translations: ['behind', 'untranslated'],
  missing: ['missing'],
} as const
export type FindingGroup = keyof typeof findingsByGroup
export type FindingName = (typeof findingsByGroup)[FindingGroup][number]
export const findingGroups = Object.keys(findingsByGroup) as FindingGroup[]
export const findingNames = findingGroups.flatMap((group): readonly FindingName[] => findingsByGroup[group])

/** Something found wanting about a record. */
export type Finding = {
  name: FindingName
  /** The field of the form in which it is mended; empty where it is none. */
  field: string
  /** The language it is about; empty where it is about all of them. */
  language: string
  /** The link it is about, and where that has moved to. */
  link: { hash: string; url: string; movedTo: string | null; status: number | null; problem: LinkProblem | null } | null
  /** Since when it is so, as exact as that is known. */
  since: string | null
}

/** What a finding is called where it is set aside. */
export const keyOf = ({ name, link, field, language }: Pick<Finding, 'name' | 'field' | 'language' | 'link'>): string =>
  `${name}:${link?.hash ?? (field || language)}`
export const findingKey = /^[a-z_]{3,20}:[\w.[\]]{0,79}$/

/** What a key says: the name of the finding, and the field, language or link it is about. */
export function readKey(key: string): { name: FindingName; about: string } | null {
  const [said = '', about = ''] = key.split(/:(.*)/s)
  const name = findingNames.find((one) => one === said)
  return name ? { name, about } : null
}

/** The group of a finding, by the name it begins with. */
export const groupOf = (name: FindingName): FindingGroup =>
  findingGroups.find((group) => (findingsByGroup[group] as readonly FindingName[]).includes(name)) ?? 'missing'

/** Days after which a draft that nobody touches counts as forgotten, and a text that waits for review. */
export const patience = { draft: 30, review: 14 } as const

/** Which findings a page shows. */
export type QualityFilter = {
  organisation: string | null
  group: FindingGroup | null
  kind: RecordKind | null
  page: number
}

/** The address of such a page. */
export function qualityAddress(path: string, { organisation, group, kind, page }: Partial<QualityFilter>): string {
  const said = { organisation, group, kind, page: page && page > 1 ? String(page) : null }
  const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `${path}?${query}` : path
}

/** Why an address did not answer as it should. */
export type LinkProblem =
  /** 404 or 410. */
  | 'gone'
  | 'no_dns'
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  /** It leads in circles, or too far. */
  | 'redirects'
  /** It leads into a network that no visitor reaches. */
  | 'private'
  | 'client_error'
  | 'server_error'
  /** It answers, but not to us: it wants a password, or no programs. */
  | 'guarded'
  /** An address that is never asked, such as one with another port. */
  | 'unasked'

/** These say hardly ever that something will be there again. */
export const lastingProblems: readonly LinkProblem[] = [
  ...(['gone', 'no_dns', 'unreachable', 'timeout', 'certificate', 'redirects', 'private'] as const),
]
/** These say nothing against an address. */
const harmless: readonly LinkProblem[] = ['guarded', 'unasked']
/** These may come of our own network. */
const ofNetwork: readonly LinkProblem[] = ['no_dns', 'unreachable', 'timeout']

/** On how many different days in a row an address must fail to count as dead. */
export const daysUntilDead = { lasting: 3, passing: 7 } as const

type Failing = { failedDays: number; problem: LinkProblem | null }

/** Whether nobody needs to follow the address any more. */
export const isDead = ({ failedDays, problem }: Failing): boolean =>
  problem !== null && failedDays >= (lastingProblems.includes(problem) ? daysUntilDead.lasting : daysUntilDead.passing)

/** What came of asking an address. */
export type Asked = { problem: LinkProblem | null; status: number | null; movedTo: string | null }

/** How an address stands. */
export type LinkStanding = {
  checkedAt: Date | null
  dueAt: Date
  answeredAt: Date | null
  status: number | null
  problem: LinkProblem | null
  failedDays: number
  lastFailedOn: Date | null
  movedTo: string | null
}

const day = 86_400_000
const startOfDay = (at: Date) => new Date(at.toISOString().slice(0, 10))

/** How an address stands after it was asked. `chance` (0 to 1) spreads the next times, so that not all come on one day. */
export function afterAsking(
  before: LinkStanding,
  { problem, status, movedTo }: Asked,
  { now, chance }: { now: Date; chance: number },
): LinkStanding {
  const isWell = problem === null || harmless.includes(problem)
  const asked = { checkedAt: now, problem, status }
  if (isWell) {
    const dueAt = new Date(now.getTime() + (26 + 8 * chance) * day)
    const answeredAt = problem === 'unasked' ? before.answeredAt : now
    return { ...asked, dueAt, answeredAt, failedDays: 0, lastFailedOn: null, movedTo }
  }
  const today = startOfDay(now)
  const isNewDay = before.lastFailedOn?.getTime() !== today.getTime()
  const failedDays = before.failedDays + (isNewDay ? 1 : 0)
  // What has been dead for weeks is asked once a week.
  const daysToWait = failedDays > 30 ? 7 : 1
  const dueAt = new Date(today.getTime() + (daysToWait + chance * 0.9) * day)
  return { ...asked, dueAt, answeredAt: before.answeredAt, failedDays, lastFailedOn: today, movedTo: null }
}

/** Whether nothing at all answered: then it is probably we who are not connected. */
export const isOffline = (all: readonly Asked[]): boolean =>
  all.length > 0 && all.every(({ problem }) => problem !== null && ofNetwork.includes(problem))

/** Where a new address is worth a task: not where only its scheme or its last stroke is another, or all leads to one page. */
export function isWorthTelling(from: string, to: string): boolean {
  if (!URL.canParse(from) || !URL.canParse(to)) return false
  const [one, other] = [new URL(from), new URL(to)]
  const bare = ({ host, pathname, search }: URL) =>
    `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
  const isFrontPage = other.pathname === '/' && other.search === '' && one.pathname !== '/'
  return bare(one) !== bare(other) && !isFrontPage
}
