import type { Locale } from '@/lib/language/rules'
import { nutsCountry } from '@/lib/map/outlines'
import { type FacetName, facetNames } from '@/lib/search/facets'
import { addressesWith, addressOf, type Choice, isChosen, type Question, withChoice } from '@/lib/search/question'

/** Where a search is found. */
export const searchPath = (question: Question, locale: Locale) => pathWith(addressOf(question), locale)
const pathWith = (address: string, locale: Locale) => `/${locale}/search${address}`

const without = (values: readonly string[], value: string) => values.filter((one) => one !== value)

/** The question with one more value that results may have. */
export function including(question: Question, name: FacetName, value: string): Question {
  const { include, exclude } = question.choices[name]
  return withChoice(question, name, { include: [...without(include, value), value], exclude: without(exclude, value) })
}

/** One more value that results must not have. */
const leavingOut = ({ include, exclude }: Choice, value: string): Choice => ({
  include: without(include, value),
  exclude: [...without(exclude, value), value],
})
const lettingGo = ({ include, exclude }: Choice, value: string): Choice => ({
  include: without(include, value),
  exclude: without(exclude, value),
})

/** The question without that choice. */
export const releasing = (question: Question, name: FacetName, value: string): Question =>
  withChoice(question, name, lettingGo(question.choices[name], value))

/** For each value of a facet, where results without it are found, and where those are that it was brought back to. */
export function waysOut(question: Question, name: FacetName, locale: Locale) {
  const addressWith = addressesWith(question, name)
  const choice = question.choices[name]
  return {
    leaveOut: (value: string) => pathWith(addressWith(leavingOut(choice, value)), locale),
    bringBack: (value: string) => pathWith(addressWith(lettingGo(choice, value)), locale),
  }
}

const nothing: Choice = { include: [], exclude: [] }

/** The question without any choice. */
export const releasingAll = (question: Question): Question =>
  facetNames.reduce((one, name) => withChoice(one, name, nothing), question)

/** The question not understood as a concept. */
export const dropping = (question: Question, concept: string): Question => ({
  ...question,
  dropped: [...without(question.dropped, concept), concept],
  page: 1,
})

/** The question understood as a concept again. */
export const takingUp = (question: Question, concept: string): Question => ({
  ...question,
  dropped: without(question.dropped, concept),
  page: 1,
})

/** The same question with all values of a facet in sight, or the first of each. */
export const showingMore = (question: Question, more: FacetName | null): Question => ({ ...question, more })

/** The question asked in other words. */
export const inWords = (question: Question, words: string): Question => ({ ...question, words, page: 1 })

/** The same results, looked at on their first page in another order or another way. */
export const seenAs = (question: Question, look: Partial<Pick<Question, 'sort' | 'view' | 'isExact'>>): Question => ({
  ...question,
  ...look,
  page: 1,
})

const only = (value: string, { exclude }: Choice): Choice => ({ include: [value], exclude: without(exclude, value) })

/** On the map one goes to a place: a country instead of any other, and of any region. */
export const goingToCountry = (question: Question, code: string): Question =>
  withChoice(withChoice(question, 'country', only(code, question.choices.country)), 'region', {
    ...question.choices.region,
    include: [],
  })

/** A region instead of any other; a country that it does not lie in is left. */
export function goingToRegion(question: Question, code: string): Question {
  const { country, region } = question.choices
  const around = country.include.filter((iso) => code.startsWith('r') || code.startsWith(nutsCountry(iso)))
  return withChoice(withChoice(question, 'country', { ...country, include: around }), 'region', only(code, region))
}

export type Chosen = { name: FacetName; value: string; isExcluded: boolean }

/** Every choice of a question, one by one, in the order of the facets. */
export const chosenIn = ({ choices }: Question): Chosen[] =>
  facetNames.flatMap((name) => [
    ...choices[name].include.map((value) => ({ name, value, isExcluded: false })),
    ...choices[name].exclude.map((value) => ({ name, value, isExcluded: true })),
  ])

/** Whether a question narrows anything down. */
export const isNarrowed = ({ choices }: Question) => facetNames.some((name) => isChosen(choices[name]))
