/** A word of the index that stands for a word of the question. */
export type Expansion = {
  word: number
  /** From 0 to 1: how surely it is what was meant. */
  quality: number
  /** The only language whose texts it counts in, by its place in the index; -1 for all. */
  language: number
  /** The word itself or another form of it, not a spelling, a part or a translation. */
  isExact: boolean
}

/** What one part of the question is looked for as. */
export type Unit = {
  /** As typed, folded. */
  words: readonly string[]
  start: number
  end: number
  isRequired: boolean
  expansions: Expansion[]
  /** Words that must stand next to each other. */
  phrases: (readonly number[])[]
}

/** A concept that some of the words mean. */
export type PlannedConcept = {
  id: string
  /** Records tagged with it have this facet value; undefined where none is. */
  value: number | undefined
  /** The units it stands for. */
  units: number[]
  words: string
  isReviewed: boolean
  /** Its words are taken to be misspelt. */
  isGuessed: boolean
  /** The reader does not want to be found things by it. */
  isDropped: boolean
  /** Its number where texts can say it. */
  number: number | undefined
  /** What records can be tagged with is told by the tags in other languages: texts count in the question's own only. */
  isTaggable: boolean
  /** Subjects that are close to this one, by number. */
  kin: number[]
  /** Facet values that all records about it are tagged with, as far as tags go. */
  broader: number[]
}

export type Plan = {
  units: Unit[]
  unwanted: { words: readonly number[]; isPhrase: boolean }[]
  concepts: PlannedConcept[]
  /** How much texts in each language count, from 0 to 1, by the places of the languages in the index. */
  languageFactors: number[]
}
