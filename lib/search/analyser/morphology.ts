import { letters } from './letters'

/** One step of stemming: what matches at the end of a word is replaced. */
export type Step = readonly [ending: RegExp, as: string]

/** How a language's words are brought to a stem: steps in their order, each taken once. */
export type Morphology = readonly Step[]

/**
 * A step that takes off the longest of some endings and leaves at least `least` letters. Endings are written as the
 * language writes them and folded here, as words are.
 */
export function off(endings: string, least = 3, as = ''): Step {
  const alternatives = [...new Set(endings.split(' ').map(letters))].join('|')
  return [new RegExp(`(?<=.{${least}})(?:${alternatives})$`), as]
}

/** A step that takes off beginnings, which leave at least `least` letters. */
export function offFront(beginnings: string, least = 3): Step {
  const alternatives = beginnings.split(' ').map(letters)
  const longestFirst = alternatives.toSorted((one, other) => other.length - one.length).join('|')
  return [new RegExp(`^(?:${longestFirst})(?=.{${least}})`), '']
}

/**
 * Consonants that take each other's place at the end of a stem when a Slavic or Baltic word is inflected (rybak, rybacy;
 * droga, drodze; škola, ve škole keeps its own): the whole class becomes its first letter.
 */
export function classes(...all: string[]): Step[] {
  return all.map((consonants) => {
    const [first = '', ...others] = consonants.split(' ').map(letters)
    return [new RegExp(`(?:${others.toSorted((one, other) => other.length - one.length).join('|')})$`), first]
  })
}

/** A vowel that some forms of a word have before the last consonant and others have not (matek, matka). */
export const fleeting = (vowels: string, consonants: string): Step => [
  new RegExp(`(?<=.[^aeiouyаеиіоуъ])(?:${vowels.split(' ').map(letters).join('|')})([${letters(consonants)}])$`),
  '$1',
]
