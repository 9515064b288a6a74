import { isAskingWord } from '@/lib/search/analyser/asking-words'
import { isFunctionWord } from '@/lib/search/analyser/function-words'
import { compounding, languagesOfWord, rootOf } from '@/lib/search/analyser/stems'
import type { Sequence, Wish } from '@/lib/search/operators'
import type { Tables } from '@/lib/search/store/tables'
import { probable } from './languages'
import type { Expansion, Unit } from './plan'
import { spellingsOf } from './spelling'
import { weights } from './weights'

const { quality } = weights
/** Shorter beginnings and parts are those of too many words. */
const shortest = { beginning: 3, part: 4, compound: 9, related: 5, surelyRelated: 7 }
const mostLongerWords = 60
/** Bits of a number tell which were found. */
const mostUnits = 12
/** So many words tell what is asked for without those that only ask. */
const enoughTelling = 3

export type Looking = {
  tables: Tables
  factors: readonly number[]
  isExact: boolean
  /** Look for other spellings of words that are known, too. */
  isGenerous: boolean
}

/**
 * What each wish is looked for as. Words that say nothing alone are passed over, unless there are no others; so are those
 * with which people ask for anything ("who helps", "I am looking for"), where enough others tell what.
 */
export function unitsOf(wishes: readonly Wish[], looking: Looking): Unit[] {
  const unless = (isPassedOver: typeof saysNothing) => (wish: Wish) =>
    wish.isRequired || wish.alternatives.some(({ words: [word = ''] }) => !isPassedOver(word, looking))
  const content = wishes.filter(unless(saysNothing))
  const telling = looking.isExact ? [] : content.filter(unless(onlyAsks))
  const kept = telling.length >= enoughTelling ? telling : content.length > 0 ? content : wishes
  return kept.slice(0, mostUnits).map((wish) => unitOf(wish, looking))
}

const onlyAsks = (word: string, looking: Looking) => isOf(word, isAskingWord, looking)
const saysNothing = (word: string, looking: Looking) => isOf(word, isFunctionWord, looking)

/** Whether a word is one of some in a language that the question is probably written in. */
const isOf = (word: string, isOne: typeof isAskingWord, { tables, factors }: Looking) =>
  tables.languages.some((language, place) => (factors[place] ?? 0) >= probable && isOne(word, language))

function unitOf({ alternatives, isRequired }: Wish, looking: Looking): Unit {
  const single = alternatives.filter(({ words }) => words.length === 1)
  return {
    words: alternatives.flatMap(({ words }) => words),
    start: Math.min(...alternatives.map(({ start }) => start)),
    end: Math.max(...alternatives.map(({ end }) => end)),
    isRequired,
    expansions: single.flatMap(({ words: [word = ''], isPhrase }) => expansionsOf(word, isPhrase, looking)),
    phrases: alternatives.flatMap((one) => phraseOf(one, looking.tables)),
  }
}

/** A phrase as numbers of words; nothing where one of them is in no text. */
function phraseOf({ words }: Sequence, { dictionary }: Tables): (readonly number[])[] {
  const numbers = words.flatMap((word) => dictionary.numberOf(word) ?? [])
  return words.length > 1 ? [numbers.length === words.length ? numbers : []] : []
}

function expansionsOf(word: string, isQuoted: boolean, looking: Looking): Expansion[] {
  const { tables, factors, isExact, isGenerous } = looking
  const itself = tables.dictionary.numberOf(word)
  const same: Expansion[] = itself === undefined ? [] : [{ word: itself, quality: 1, language: -1, isExact: true }]
  if (isExact || isQuoted) return same
  const forms = [...same, ...otherForms(word, itself, tables), ...inOtherLetters(word, tables)]
  const isKnown = forms.some((one) => isProbable(one, looking))
  const longer = [...compoundsWith(word, looking), ...(isKnown ? [] : beginningWith(word, tables))]
  const wider = [...forms, ...longer, ...partsOf(word, isKnown, looking), ...related(word, looking)]
  const isFound = isKnown || longer.some((one) => isProbable(one, looking))
  if (isFound && !isGenerous) return wider
  const doubt = isFound ? quality.editOfKnown : 1
  return [...wider, ...misspellings(word, tables, factors).map((one) => ({ ...one, quality: doubt * one.quality }))]
}

/** Whether an expansion occurs in a language that the question is probably written in. */
const isProbable = ({ word, language }: Expansion, { tables, factors }: Looking) =>
  tables.languages.some(
    (name, place) =>
      (factors[place] ?? 0) >= probable &&
      (language === place || (language === -1 && tables.dictionary.occursIn(word, name))),
  )

/** Other grammatical forms of a word, in every language it can be of. */
function otherForms(word: string, itself: number | undefined, { dictionary, languages }: Tables): Expansion[] {
  const possible: readonly string[] = languagesOfWord(word)
  return languages.flatMap((name, language) =>
    possible.includes(name)
      ? dictionary
          .formsOf(word, name)
          .filter((form) => form !== itself)
          .map((form) => ({ word: form, quality: quality.otherForm, language, isExact: true }))
      : [],
  )
}

/** Greek and Cyrillic words typed in Latin letters, with their other forms. */
function inOtherLetters(word: string, tables: Tables): Expansion[] {
  const { dictionary } = tables
  return dictionary.writtenAs(word).flatMap((number) => [
    { word: number, quality: quality.inOtherLetters, language: -1, isExact: true },
    ...otherForms(dictionary.wordAt(number), number, tables).map((form) => ({
      ...form,
      quality: quality.inOtherLetters - 0.1,
    })),
  ])
}

const asExpansions = (words: readonly number[], sure: number, language: number): Expansion[] =>
  words.slice(0, mostLongerWords).map((word) => ({ word, quality: sure, language, isExact: true }))

/** Words that begin so: the beginning of a word is enough. */
const beginningWith = (word: string, { dictionary }: Tables) =>
  word.length < shortest.beginning ? [] : asExpansions(dictionary.beginningWith(word), quality.beginning, -1)

/** Compounds that begin or end with a word, in languages that have them: Wohnung, Wohnungssuche, Sozialwohnung. */
function compoundsWith(word: string, { tables: { dictionary, languages }, factors }: Looking): Expansion[] {
  if (word.length < shortest.part) return []
  return languages.flatMap((name, language) => {
    if (!compounding.includes(name) || (factors[language] ?? 0) < probable) return []
    const isOf = (number: number) =>
      dictionary.occursIn(number, name) && dictionary.wordAt(number).length >= word.length + shortest.part - 1
    const longer = [...dictionary.beginningWith(word), ...dictionary.endingWith(word)].filter(isOf)
    return asExpansions(longer, quality.compound, language)
  })
}

/** Words of the same root in the languages of the question: whatever else begins with the stem. */
function related(word: string, { tables: { dictionary, languages }, factors }: Looking): Expansion[] {
  return languages.flatMap((name, language) => {
    const stem = (factors[language] ?? 0) >= probable ? rootOf(word, name) : ''
    if (stem.length < shortest.related) return []
    const words = dictionary.beginningWith(stem).filter((number) => dictionary.occursIn(number, name))
    const sure = stem.length < shortest.surelyRelated ? quality.distant : quality.related
    return words.map((number) => ({ word: number, quality: sure, language, isExact: false }))
  })
}

/** The parts of a compound that no text has as a whole: Flüchtlingswohnung is Flüchtling and Wohnung. */
function partsOf(word: string, isKnown: boolean, { tables, factors }: Looking): Expansion[] {
  if (isKnown || word.length < shortest.compound) return []
  const { dictionary, languages } = tables
  return languages.flatMap((name, language) => {
    if (!compounding.includes(name)) return []
    for (let cut = word.length - shortest.part; cut >= shortest.part; cut -= 1) {
      const [head, tail] = [word.slice(0, cut), word.slice(cut)]
      const heads = [head, head.replace(/(?:es|en|s|n)$/, '')].map((one) => dictionary.formsOf(one, name))
      const tails = dictionary.formsOf(tail, name)
      const known = heads.find((forms) => forms.length > 0)
      if (known && tails.length > 0)
        return [...known, ...tails].map((part) => ({
          word: part,
          quality: quality.partOfCompound * (factors[language] ?? 1),
          language,
          isExact: false,
        }))
    }
    return []
  })
}

/** Words that this one may be a misspelling of, with their other forms; in a likely language rather than in another. */
function misspellings(word: string, tables: Tables, factors: readonly number[]): Expansion[] {
  const { dictionary, languages } = tables
  return spellingsOf(tables, word).flatMap(({ word: other, edits }) => {
    const sure = edits === 1 ? quality.oneEdit : quality.twoEdits
    return languages.flatMap((name, language) => {
      if (!dictionary.occursIn(other, name)) return []
      const near = sure * (factors[language] ?? 1)
      const itself: Expansion = { word: other, quality: near, language, isExact: false }
      const forms = dictionary.formsOf(dictionary.wordAt(other), name).filter((form) => form !== other)
      return [itself, ...forms.map((form) => ({ word: form, quality: near * 0.9, language, isExact: false }))]
    })
  })
}
