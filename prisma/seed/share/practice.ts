import type { EvidenceKind, StakeholderKind, TargetGroup, Theme } from '@/lib/generated/prisma/enums'
import type { PracticeInput } from '@/lib/practice/schema'
import { type Claim, claimsIn } from '../claims'
import type { Both, Entries, Language } from '../entering'

type Detail = 'problem' | 'whatIsDone' | 'whoBenefits' | 'resources' | 'results' | 'lessons' | 'toCopyIt'
type Words = Pick<PracticeInput, 'title' | 'summary'> & Partial<Record<Detail, string>>
type Facts = {
  /** Who wrote it down: the local partner of its region; the coordinator where there is none. */
  owner: string
  carriedOutBy?: string
  region?: string
  country?: string
  place?: string
  started?: string
  ended?: string
  themes: Theme[]
  /** People, kinds of stakeholders and evidence: only what the sources name. */
  targetGroups?: TargetGroup[]
  stakeholders?: StakeholderKind[]
  evidence?: { kind: EvidenceKind; happened: string | null; url: string | null; statement: Both }[]
  funding?: PracticeInput['funding']
  sources: PracticeInput['sources']
  claims?: Claim[]
  words: Record<Language, Words>
}
export type Practices = Record<string, Facts>

const undescribed = {
  problem: '',
  whatIsDone: '',
  whoBenefits: '',
  resources: '',
  results: '',
  lessons: '',
  toCopyIt: '',
}

/** Practices as staff would enter them. */
export const practiceEntries = (practices: Practices): Entries<'practice'> =>
  Object.entries(practices).map(([key, facts]) => ({
    key,
    input: (language, id) => ({
      ...{ language, ...undescribed, ...facts.words[language] },
      claims: claimsIn(language, facts.claims ?? []),
      sources: facts.sources,
      organisationId: id('partner', facts.owner),
      carriedOutById: facts.carriedOutBy ? id('partner', facts.carriedOutBy) : null,
      regionId: facts.region ? id('region', facts.region) : null,
      countryCode: facts.country ?? null,
      place: facts.place ?? null,
      started: facts.started ?? null,
      ended: facts.ended ?? null,
      themes: facts.themes,
      ...shown(facts, language),
      funding: facts.funding ?? [],
    }),
  }))

/** Whom it is for, who takes part and what shows that it works. */
const shown = ({ targetGroups = [], stakeholders = [], evidence = [] }: Facts, language: Language) => ({
  ...{ targetGroups, stakeholders },
  evidence: evidence.map((one) => ({ ...one, id: null, statement: one.statement[language] })),
})
