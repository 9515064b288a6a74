import { conceptsNamed, meaningsOf, wordsMeaning } from '@/lib/search/concepts'
import type { FacetName } from '@/lib/search/facets'
import { shortKeyOf } from '@/lib/search/facets'
import { type FieldWish, readWishes, type Sequence, type Wishes } from '@/lib/search/operators'
import type { Choice, Question } from '@/lib/search/question'
import type { Names } from '@/lib/search/store/names'
import type { Tables } from '@/lib/search/store/tables'
import { languageFactors } from './languages'
import type { Plan, PlannedConcept } from './plan'
import { type Looking, unitsOf } from './units'

/** How surely a text is about a concept that it names in a language the question is not written in. */
const translationQuality = 0.4

type Given = { tables: Tables; names: Names; question: Question; locale: string; isGenerous: boolean }

/** The narrowing that `partner:`, `country:` and `theme:` ask for, and those that led nowhere. */
export type Fields = { choices: Partial<Record<FacetName, Choice>>; ignored: string[] }

/** Works out what the words of a question are looked for as. */
export function planOf({ tables, names, question, locale, isGenerous }: Given): Plan & { fields: Fields } {
  const wishes = readWishes(question.words)
  const typed = wishes.wishes.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words))
  const factors = languageFactors(tables, typed, locale)
  const looking: Looking = { tables, factors, isExact: question.isExact, isGenerous }
  const units = unitsOf(wishes.wishes, looking)
  const concepts = question.isExact
    ? []
    : conceptsIn(
        units.map(({ words }) => words[0] ?? ''),
        typed,
        units,
        { tables, names },
      )
  for (const { id, units: places } of concepts)
    if (!question.dropped.includes(id))
      addTranslations(
        id,
        places.map((place) => units[place]),
        tables,
      )
  return {
    units,
    unwanted: wishes.unwanted.map((one) => unwantedOf(one, tables)),
    concepts,
    languageFactors: factors,
    fields: fieldsOf(wishes, names),
  }
}

const unwantedOf = ({ words }: Sequence, { dictionary }: Tables) => {
  const numbers = words.flatMap((word) => dictionary.numberOf(word) ?? [])
  return { words: numbers.length === words.length ? numbers : [], isPhrase: words.length > 1 }
}

/** The concepts that the words mean, each with the units it stands for. */
function conceptsIn(
  _words: readonly string[],
  typed: readonly string[],
  units: Plan['units'],
  { tables, names }: { tables: Tables; names: Names },
): PlannedConcept[] {
  const unitOfWord = typed.map((word) => units.findIndex((unit) => unit.words.includes(word)))
  const found = new Map<string, PlannedConcept>()
  for (const { id, from, to, isReviewed } of [...meaningsOf(typed), ...names.namedIn(typed)]) {
    const places = [...new Set(unitOfWord.slice(from, to).filter((place) => place >= 0))]
    if (places.length === 0) continue
    const known = found.get(id)
    if (known) {
      known.units = [...new Set([...known.units, ...places])]
      known.isReviewed ||= isReviewed
    } else
      found.set(id, {
        id,
        value: valueOf(id, tables),
        units: places,
        words: typed.slice(from, to).join(' '),
        isReviewed,
      })
  }
  return [...found.values()].filter(({ value }) => value !== undefined)
}

function valueOf(id: string, { facets }: Tables): number | undefined {
  const [name = '', value = ''] = id.split(':')
  return facets.find(name as FacetName, value)
}

/** Lets a unit be found by the words for its concept in other languages. */
function addTranslations(
  id: string,
  units: readonly (Plan['units'][number] | undefined)[],
  { dictionary, languages }: Tables,
) {
  const [unit] = units
  // A concept of several words would count for each of them, although a text says it once.
  if (!unit || units.length > 1) return
  for (const { word, language: name } of wordsMeaning(id)) {
    const language = languages.indexOf(name)
    if (language < 0) continue
    for (const form of dictionary.formsOf(word, name))
      if (!unit.expansions.some((one) => one.word === form && (one.language === language || one.language === -1)))
        unit.expansions.push({ word: form, quality: translationQuality, language, isExact: false })
  }
}

function fieldsOf({ fields }: Wishes, names: Names): Fields {
  const read: Fields = { choices: {}, ignored: [] }
  for (const wish of fields) {
    const values = valuesNamed(wish, names)
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
