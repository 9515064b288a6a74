import type { Answer, Facet, FacetValue, Hit } from '@/lib/search/answer'
import type { FacetName } from '@/lib/search/facets'
import { type Question, readQuestion } from '@/lib/search/question'

export const asked = (parameters: Record<string, string> = {}): Question => readQuestion(parameters)

export const hit = (number: number, facts: Partial<Hit> = {}): Hit => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  kind: 'practice',
  slug: `practice-${number}`,
  title: [
    { text: 'A roof for ', isMarked: false },
    { text: 'families', isMarked: true },
    { text: ` ${number}`, isMarked: false },
  ],
  summary: 'Empty flats are found, repaired and let to families who arrive.',
  snippet: [
    { text: 'Empty flats are found, repaired and let to ', isMarked: false },
    { text: 'families', isMarked: true },
    { text: ' who arrive. The village council signs the lease and stands surety for the first year.', isMarked: false },
  ],
  snippetLanguage: 'en',
  language: 'en',
  titleLanguage: null,
  countryCode: 'PL',
  region: 'Lower Silesia',
  unconfirmedSince: null,
  happenedOn: '2021-05-01',
  themes: ['housing', 'coordination'],
  groups: ['families'],
  evidence: 'good',
  match: 'exact',
  ...facts,
})

const labels: Record<string, string> = {
  PL51: 'Lower Silesia',
  r1234abcd: 'Mazovia',
  '3f2a9c1b': 'International Organization for Migration',
}

type Counts = Record<string, number>

/** A facet with counts, its choices as the question has them. */
export function facet(name: FacetName, counts: Counts, { choices }: Question): Facet {
  const { include, exclude } = choices[name]
  const stateOf = (value: string): FacetValue['state'] => {
    if (include.includes(value)) return 'included'
    return exclude.includes(value) ? 'excluded' : 'open'
  }
  const depthOf = (value: string) => (name === 'region' && !value.startsWith('r') ? value.length - 3 : 0)
  const values = Object.entries(counts).map(([value, count]) => ({
    ...{ value, count, label: labels[value] ?? null },
    ...{ state: stateOf(value), depth: depthOf(value) },
  }))
  return { name, values }
}

/** An answer with a little of everything to the question. */
export function answerTo(question: Question, facts: Partial<Answer> = {}): Answer {
  const hits = facts.hits ?? [hit(1), hit(2), hit(3)]
  return {
    total: hits.length,
    exactTotal: hits.filter(({ match }) => match === 'exact').length,
    page: question.page,
    pages: 1,
    hits,
    facets: [
      facet('kind', { practice: 31, roundtable: 12, gap: 7, pilot: 2 }, question),
      facet('theme', { ...themes }, question),
      facet('group', { refugees: 20, families: 9, women: 4 }, question),
      facet('country', { PL: 18, GR: 9, FR: 7, ES: 6 }, question),
      facet('region', { ...regions }, question),
      facet('partner', { '3f2a9c1b': 6 }, question),
      facet('year', { 2019: 3, 2021: 9, 2022: 14 }, question),
      facet('evidence', { none: 8, some: 12, good: 9, strong: 2 }, question),
    ],
    concepts: [],
    suggestion: null,
    ignored: [],
    ...facts,
  }
}

const themes = {
  ...{ housing: 21, education: 17, employment: 14, language: 12, health: 9, coordination: 8, participation: 6 },
  ...{ mobility: 4, data: 2, funding: 2, awareness: 1 },
}
const regions = {
  ...{ PL5: 11, PL51: 11, PL515: 4, PL518: 7, PL9: 4, PL91: 3, PL911: 3, EL6: 9, EL61: 9, EL611: 9 },
  ...{ FRK: 4, FRK2: 4, FRK24: 4, FRL: 3, FRL0: 3, FRL06: 3, ES2: 3, ES24: 3, ES242: 3, ES4: 3, ES41: 3, ES417: 3 },
  r1234abcd: 3,
}
