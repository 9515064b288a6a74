import { latvian, lithuanian } from './endings/baltic'
import { dutch, english, german, swedish } from './endings/germanic'
import { arabic, greek, hungarian } from './endings/others'
import { french, italian, portuguese, romanian, spanish } from './endings/romance'
import { bulgarian, czech, polish, slovene, ukrainian } from './endings/slavic'
import type { Morphology } from './morphology'

/** Languages whose grammar the search knows; in others words are found as they stand. */
export const grammars = {
  ar: arabic,
  bg: bulgarian,
  cs: czech,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fr: french,
  hu: hungarian,
  it: italian,
  lt: lithuanian,
  lv: latvian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  sl: slovene,
  sv: swedish,
  uk: ukrainian,
} as const satisfies Record<string, Morphology>
export type Grammar = keyof typeof grammars

const hasGrammar = (language: string): language is Grammar => Object.hasOwn(grammars, language)

/** What the forms of a word have in common in a language. `word` is folded (`letters`); a number stays as it is. */
export function stemOf(word: string, language: string): string {
  if (!hasGrammar(language) || /^\d/.test(word)) return word
  let stem = word
  for (const [ending, as] of grammars[language]) stem = stem.replace(ending, as)
  return stem
}

/**
 * What a word has in common with its stem, from its beginning: a stem may end in a letter that stands for others (rybak for
 * rybacy), and other words of the same root begin without it.
 */
export function rootOf(word: string, language: string): string {
  const stem = stemOf(word, language)
  let length = 0
  while (length < stem.length && stem[length] === word[length]) length += 1
  return stem.slice(0, length)
}

/** Languages that write several words as one. */
export const compounding: readonly string[] = ['de', 'nl', 'sv', 'hu'] satisfies Grammar[]

/**
 * From this length on, whatever else begins with a stem is of the same root, or ends with it where words are joined; Infinity
 * where nothing may end with it.
 */
export const tellingLength = (language: string): { begins: number; ends: number } =>
  compounding.includes(language) ? { begins: 5, ends: 5 } : { begins: 6, ends: Number.POSITIVE_INFINITY }

const scripts: readonly [script: RegExp, languages: readonly Grammar[]][] = [
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Cyrillic}/u, ['bg', 'uk']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Latin}/u, ['cs', 'de', 'en', 'es', 'fr', 'hu', 'it', 'lt', 'lv', 'nl', 'pl', 'pt', 'ro', 'sl', 'sv']],
]

/** The languages with a grammar that a word can be of, going by its letters. */
export const languagesOfWord = (word: string): readonly Grammar[] =>
  scripts.find(([script]) => script.test(word))?.[1] ?? []
