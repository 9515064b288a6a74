import { createNumberLists } from './number-lists'
import { mostTexts } from './postings'

/** Where a concept is said, in whatever words: for each text, how much the words count with which it is said best. */
export type SaidConcepts = {
  add: (concept: number, text: number, weight: number) => void
  /** Calls `visit` for each text that says the concept. */
  each: (concept: number, visit: (text: number, weight: number) => void) => void
  /** In how many texts it is said, those taken away since included. */
  count: (concept: number) => number
}

const weightSteps = 2 ** 32 / mostTexts
/** No words count more: one that a text has three times in its title and its summary and seven times in the rest counts 16.5. */
const mostWeight = 17
const step = mostWeight / weightSteps

/** A text and a weight are one number; weights are kept to about a sixtieth. */
export function createSaidConcepts(): SaidConcepts {
  const lists = createNumberLists()
  return {
    add: (concept, text, weight) =>
      lists.add(concept, text * weightSteps + Math.min(weightSteps - 1, Math.ceil(weight / step))),
    each: (concept, visit) =>
      lists.each(concept, (entry) => visit(Math.floor(entry / weightSteps), (entry % weightSteps) * step)),
    count: lists.count,
  }
}
