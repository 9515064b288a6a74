import { tellingLength } from '@/lib/search/analyser/stems'
import { conceptsNamed, type FormWord, formsOf, type Meaning, meaningsOf } from '@/lib/search/concepts'
import type { FacetName } from '@/lib/search/facets'
import { shortKeyOf } from '@/lib/search/facets'
import { type FieldWish, readWishes, type Sequence, type Wishes } from '@/lib/search/operators'
import type { Choice, Question } from '@/lib/search/question'
import { broaderThan, relatedTo } from '@/lib/search/relations'
import type { Names } from '@/lib/search/store/names'
import type { Tables } from '@/lib/search/store/tables'
import { languageFactors, probable } from './languages'
import { isHeld } from './narrowing'
import type { Plan, PlannedConcept } from './plan'
import { respelled } from './respelling'
import { type Looking, unitsOf } from './units'

type Given = { tables: Tables; names: Names; question: Question; locale: string; isGenerous: boolean }

/** The narrowing that `partner:`, `country:` and `theme:` ask for, and those that led nowhere. */
export type Fields = { choices: Partial<Record<FacetName, Choice>>; ignored: string[] }

/** Works out what the words of a question are looked for as. */
export function planOf({ tables, names, question, locale, isGenerous }: Given): Plan & { fields: Fields } {
  const wishes = readWishes(question.words)
  const sequences = wishes.wishes.flatMap(({ alternatives }) => alternatives)
  const typed = sequences.flatMap(({ words, raw }) => words.map((word, place) => ({ word, raw: raw[place] ?? word })))
  const factors = languageFactors(tables, typed, locale)
  const looking: Looking = { tables, factors, isExact: question.isExact, isGenerous }
  const units = unitsOf(wishes.wishes, looking)
  const words = typed.map(({ word }) => word)
  return {
    units,
    unwanted: wishes.unwanted.map((one) => unwantedOf(one, tables)),
    concepts: question.isExact ? [] : conceptsIn({ words, units, looking, names, dropped: question.dropped }),
    languageFactors: factors,
    fields: fieldsOf(wishes, { names, tables }),
  }
}

const unwantedOf = ({ words }: Sequence, { dictionary }: Tables) => {
  const numbers = words.flatMap((word) => dictionary.numberOf(word) ?? [])
  return { words: numbers.length === words.length ? numbers : [], isPhrase: words.length > 1 }
}

type Meant = {
  words: readonly string[]
  units: Plan['units']
  looking: Looking
  names: Names
  dropped: readonly string[]
}

/** The concepts that the words mean, each with the units it stands for. */
function conceptsIn({ words, units, looking, names, dropped }: Meant): PlannedConcept[] {
  const { tables } = looking
  const unitOfWord = words.map((word) => units.findIndex((unit) => unit.words.includes(word)))
  const found = new Map<string, PlannedConcept>()
  const readings = [words, ...respelled(words, looking)]
  const likely = readings.flatMap((reading, guess) =>
    meaningsOf(reading)
      .filter((meaning) => isLikely(meaning, reading, looking))
      .map((meaning) => ({ ...meaning, isGuessed: guess > 0 })),
  )
  const named = names.namedIn(words).map((meaning) => ({ ...meaning, isGuessed: false }))
  for (const { id, places, isReviewed, isGuessed } of [...likely, ...named]) {
    const meant = [...new Set(places.map((place) => unitOfWord[place] ?? -1).filter((place) => place >= 0))]
    const known = found.get(id)
    if (known) {
      known.units = [...new Set([...known.units, ...meant])]
      known.isReviewed ||= isReviewed
    } else if (meant.length > 0) {
      const asTyped = places.map((place) => words[place] ?? '').join(' ')
      const isDropped = dropped.includes(id)
      const said = isDropped ? { sayings: [], kin: [], broader: [] } : saidOf(id, looking)
      const value = valueOf(id, tables)
      found.set(id, { id, value, units: meant, words: asTyped, isReviewed, isGuessed, isDropped, ...said })
    }
  }
  return [...found.values()].filter(canFind)
}

const canFind = ({ value, sayings, kin, broader, isDropped }: PlannedConcept) =>
  value !== undefined || isDropped || sayings.length + kin.length + broader.length > 0

const saidOf = (id: string, looking: Looking): Pick<PlannedConcept, 'sayings' | 'kin' | 'broader'> => ({
  sayings: sayingsOf(id, looking),
  kin: relatedTo(id).flatMap((other) => allSayings(other, looking.tables)),
  broader: broaderThan(id).flatMap((other) => valueOf(other, looking.tables) ?? []),
})

/** A word that the language of the question has is not taken for one of another language that looks the same. */
function isLikely({ language, places }: Meaning, words: readonly string[], { tables, factors }: Looking): boolean {
  const { dictionary, languages } = tables
  const place = languages.indexOf(language)
  if (place >= 0 && (factors[place] ?? 0) >= probable) return true
  return !languages.some(
    (name, other) =>
      (factors[other] ?? 0) >= probable && places.some((one) => dictionary.formsOf(words[one] ?? '', name).length > 0),
  )
}

/**
 * How texts say a concept. What records can be tagged with is told by the tags in other languages, so that only words of the
 * question's own are looked for; subjects have no tags.
 */
function sayingsOf(id: string, { tables, factors }: Looking): PlannedConcept['sayings'] {
  const all = allSayings(id, tables)
  return id.startsWith('subject:') ? all : all.filter(({ language }) => (factors[language] ?? 0) >= probable)
}

const known = new WeakMap<Tables, Map<string, { size: number; sayings: PlannedConcept['sayings'] }>>()

/** Every way to say a concept, as far as its words occur; worked out again only when there are new words. */
function allSayings(id: string, tables: Tables): PlannedConcept['sayings'] {
  const ofTables = known.get(tables) ?? new Map<string, { size: number; sayings: PlannedConcept['sayings'] }>()
  known.set(tables, ofTables)
  const size = tables.dictionary.size()
  const kept = ofTables.get(id)
  if (kept?.size === size) return kept.sayings
  const sayings = formsOf(id).flatMap(({ language: name, words: said }) => {
    const language = tables.languages.indexOf(name)
    const words = language < 0 ? [] : said.map((word) => wordsOf(word, name, tables))
    return words.length > 0 && words.every((forms) => forms.length > 0) ? [{ language, words }] : []
  })
  ofTables.set(id, { size, sayings })
  return sayings
}

function wordsOf({ stem, root }: FormWord, language: string, { dictionary }: Tables): readonly number[] {
  const forms = dictionary.formsAt(stem, language)
  const { begins, ends } = tellingLength(language)
  if (root.length < Math.min(begins, ends)) return forms
  const longer = [...dictionary.beginningWith(root), ...(root.length >= ends ? dictionary.endingWith(root) : [])]
  return [...new Set([...forms, ...longer.filter((word) => dictionary.occursIn(word, language))])]
}

function valueOf(id: string, { facets }: Tables): number | undefined {
  const [name = '', value = ''] = id.split(':')
  return facets.find(name as FacetName, value)
}

/** A name that is known but that nothing here goes by is said to be left aside, too. */
function fieldsOf({ fields }: Wishes, { names, tables }: Pick<Given, 'names' | 'tables'>): Fields {
  const read: Fields = { choices: {}, ignored: [] }
  for (const wish of fields) {
    const values = valuesNamed(wish, names).filter((value) => isHeld(tables, wish.field, value))
    if (values.length === 0) read.ignored.push(wish.asTyped)
    else {
      const choice = (read.choices[wish.field] ??= { include: [], exclude: [] })
      choice[wish.isExcluded ? 'exclude' : 'include'].push(...values)
    }
  }
  return read
}

const valuesNamed = ({ field, words }: FieldWish, names: Names): string[] =>
  field === 'partner'
    ? names.partnersNamed(words).map(shortKeyOf)
    : conceptsNamed(field, words).map((id) => id.slice(id.indexOf(':') + 1))
