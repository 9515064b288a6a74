import { createTextLists, noteBits } from './text-lists'

/** Where a concept is said, in whatever words: for each text, how much the words count with which it is said best. */
export type SaidConcepts = {
  add: (concept: number, text: number, weight: number) => void
  /** Calls `visit` for each text that says the concept. */
  each: (concept: number, visit: (text: number, weight: number) => void) => void
  /** In how many texts it is said, those taken away since included. */
  count: (concept: number) => number
}

const weightSteps = 2 ** noteBits
/** No words count more: one that a text has three times in its title and its summary and seven times in the rest counts 16.5. */
const mostWeight = 17
const step = mostWeight / weightSteps

/** Weights are kept to about a sixtieth, each as the number that it was given when it first came: there are not many. */
export function createSaidConcepts(): SaidConcepts {
  const { add, each, count } = createTextLists()
  const weights: number[] = []
  const numbers = new Map<number, number>()
  const numberOf = (weight: number) => {
    const known = numbers.get(weight)
    if (known !== undefined) return known
    numbers.set(weight, weights.length)
    return weights.push(weight) - 1
  }
  return {
    add: (concept, text, weight) =>
      add(concept, text, numberOf(Math.min(weightSteps - 1, Math.ceil(weight / step)) * step)),
    each: (concept, visit) => each(concept, (text, number) => visit(text, weights[number] as number)),
    count,
  }
}
