import { conceptNumber, conceptsNamed, type Meaning, meaningsOf } from '@/lib/search/concepts'
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
      const looked = isDropped ? { number: undefined, kin: [], broader: [] } : lookedFor(id, tables)
      const value = valueOf(id, tables)
      const isTaggable = !id.startsWith('subject:')
      found.set(id, {
        id,
        value,
        units: meant,
        words: asTyped,
        isReviewed,
        isGuessed,
        isDropped,
        isTaggable,
        ...looked,
      })
    }
  }
  return [...found.values()].filter(canFind)
}

const canFind = ({ value, number, kin, broader, isDropped }: PlannedConcept) =>
  value !== undefined || isDropped || number !== undefined || kin.length + broader.length > 0

/** What is looked for with a concept, as far as texts say it. */
const lookedFor = (id: string, tables: Tables): Pick<PlannedConcept, 'number' | 'kin' | 'broader'> => ({
  number: saidIn(tables, id)[0],
  kin: relatedTo(id).flatMap((other) => saidIn(tables, other)),
  broader: broaderThan(id).flatMap((other) => valueOf(other, tables) ?? []),
})

function saidIn({ said }: Tables, id: string): number[] {
  const number = conceptNumber(id)
  return number !== undefined && said.count(number) > 0 ? [number] : []
}

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
