import type { EvidenceKind, RegionSetting, TargetGroup, Theme } from '@/lib/generated/prisma/enums'
import { isEmptyText, type RichText } from '@/lib/rich-text/nodes'

/** The parts of a practice's description, in the order a reader asks for them; an empty one was not described. */
export const practiceParts = [
  'problem',
  'whatIsDone',
  'whoBenefits',
  'resources',
  'toCopyIt',
  'results',
  'lessons',
] as const

/** What can show that a practice works, in the order it is listed, and what each counts for. */
const worths = {
  results: 1,
  figures: 1,
  feedback: 1,
  self_evaluation: 1,
  external_evaluation: 2,
  study: 2,
  adopted_elsewhere: 2,
  award: 1,
  source: 1,
} as const satisfies Record<'results' | 'source' | EvidenceKind, number>
export type EvidencePointName = keyof typeof worths

/** From how many points on; a checked source alone, or a claim alone, is no evidence yet. */
const levels = { strong: 7, good: 4, some: 2, none: 0 } as const
export type EvidenceLevel = keyof typeof levels
/** From the least to the most. */
const evidenceLevels = ['none', 'some', 'good', 'strong'] as const satisfies readonly EvidenceLevel[]

export type EvidencePoint = { name: EvidencePointName; worth: number; isGiven: boolean }
export type EvidenceLedger = { points: EvidencePoint[]; total: number; most: number; level: EvidenceLevel }

type Shown = {
  results: RichText
  evidence: readonly { kind: EvidenceKind }[]
  sources: readonly { kind: string; verified: boolean }[]
}

/**
 * What shows that a practice works, point by point, given or not: results that are described (1), each kind of evidence
 * once (an external evaluation, a study and adoption elsewhere 2, others 1), a source that was checked (1). Of 12 points
 * 2 are some evidence, 4 good, 7 strong. No weighing beyond that: who reads it sees every point.
 */
export function evidenceOf({ results, evidence, sources }: Shown): EvidenceLedger {
  const given = new Set<EvidencePointName>(evidence.map(({ kind }) => kind))
  if (!isEmptyText(results)) given.add('results')
  if (sources.some(({ kind, verified }) => verified && kind !== 'background')) given.add('source')
  const names = Object.keys(worths) as EvidencePointName[]
  const points = names.map((name) => ({ name, worth: worths[name], isGiven: given.has(name) }))
  const sum = (some: readonly EvidencePoint[]) => some.reduce((total, { worth }) => total + worth, 0)
  const total = sum(points.filter(({ isGiven }) => isGiven))
  const level = evidenceLevels.findLast((one) => total >= levels[one]) ?? 'none'
  return { points, total, most: sum(points), level }
}

/** Why a practice is like another, the strongest reason first; `theme`, `group` and `setting` are what both have. */
export type Likeness =
  | { why: 'gap'; gapId: string }
  | { why: 'model' | 'modelled' }
  | { why: 'region' | 'theme'; theme: Theme }
  | { why: 'setting'; theme: Theme; setting: RegionSetting }
  | { why: 'group'; theme: Theme; group: TargetGroup }

const strongestFirst = ['gap', 'model', 'modelled', 'region', 'setting', 'group', 'theme'] as const

/** `facets` as its document has them; `likeSetting` of a practice whose region is rural, intermediate or urban as this one's. */
export type Near = { id: string; facets: readonly string[]; likeSetting: RegionSetting | null }

/**
 * Practices like this one, each with its strongest reason: it answers the same gap; one was modelled on the other; the
 * same theme in the same region or one of the same setting; the same theme for the same people; the same theme. Among
 * equals those that share more come first, otherwise they stay in their order. At most `most`.
 */
export function similarTo<One extends Near>(
  practice: Pick<Near, 'id' | 'facets'>,
  candidates: readonly One[],
  most = 6,
): { practice: One; likeness: Likeness }[] {
  const found = candidates.flatMap((one) => {
    const likeness = one.id === practice.id ? null : likenessOf(practice, one)
    if (!likeness) return []
    const shared = one.facets.filter((facet) => isTelling(facet) && practice.facets.includes(facet)).length
    return [{ practice: one, likeness, shared, rank: strongestFirst.indexOf(likeness.why) }]
  })
  return found
    .toSorted((one, other) => one.rank - other.rank || other.shared - one.shared)
    .slice(0, most)
    .map(({ practice: one, likeness }) => ({ practice: one, likeness }))
}

const isTelling = (facet: string) => /^(gap|theme|group|region):/.test(facet)

function likenessOf(practice: Pick<Near, 'id' | 'facets'>, one: Near): Likeness | null {
  const shared = (name: string) =>
    practice.facets.find((facet) => facet.startsWith(`${name}:`) && one.facets.includes(facet))?.slice(name.length + 1)
  const gapId = shared('gap')
  if (gapId) return { why: 'gap', gapId }
  if (practice.facets.includes(`practice:${one.id}`)) return { why: 'model' }
  if (one.facets.includes(`practice:${practice.id}`)) return { why: 'modelled' }
  const theme = shared('theme') as Theme | undefined
  if (!theme) return null
  if (shared('region')) return { why: 'region', theme }
  if (one.likeSetting) return { why: 'setting', theme, setting: one.likeSetting }
  const group = shared('group') as TargetGroup | undefined
  return group ? { why: 'group', theme, group } : { why: 'theme', theme }
}
