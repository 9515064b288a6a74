import type { Theme } from '@/lib/generated/prisma/enums'
import type { PilotInput } from '@/lib/pilot/schema'
import { type Claim, claimsIn } from '../claims'
import type { Both, Entries, Language } from '../entering'

type Words = Pick<PilotInput, 'title' | 'summary'> &
  Partial<Record<'whatIsDone' | 'whoBenefits' | 'difficulties', string>>
type Facts = {
  owner: string
  region: string
  implementers: string[]
  themes: Theme[]
  place?: string
  ends?: string
  plannedBeneficiaries?: number
  /** Whole euros. */
  budget?: number
  answers?: string[]
  outcomes?: { happened: string | null; text: Both }[]
  sources: PilotInput['sources']
  claims?: Claim[]
  words: Record<Language, Words>
}
export type Pilots = Record<string, Facts>

const unsaid = { place: null, ends: null, plannedBeneficiaries: null, answers: [], outcomes: [], claims: [] }

/** The project that gave the money, which is named where the amount is. */
const fundedWith = (euros: number) => [
  {
    ...{ organisationId: null, nameAsWritten: 'SHARE SIRA', programme: null },
    ...{ amount: { min: euros, max: euros }, currency: 'EUR', starts: null, ends: null },
  },
]

/** Pilots as staff would enter them. */
export const pilotEntries = (pilots: Pilots): Entries<'pilot'> =>
  Object.entries(pilots).map(([key, facts]) => ({
    key,
    input: (language, id) => {
      const { place, ends, plannedBeneficiaries, answers, outcomes, claims } = { ...unsaid, ...facts }
      return {
        ...{ language, ...facts.words[language], themes: facts.themes, sources: facts.sources },
        claims: claimsIn(language, claims),
        organisationId: id('partner', facts.owner),
        projectId: id('project', 'sira'),
        regionId: id('region', facts.region),
        ...{ stage: 'ended', roundtableId: null, position: 0, starts: null, ends, durationMonths: 10 },
        ...{ place, plannedBeneficiaries },
        implementers: facts.implementers.map((one) => ({ organisationId: id('partner', one), nameAsWritten: null })),
        funding: facts.budget ? fundedWith(facts.budget) : [],
        answersGapIds: answers.map((gap) => id('gap', gap)),
        outcomes: outcomes.map(({ happened, text }) => ({ happened, text: text[language] })),
      }
    },
  }))
