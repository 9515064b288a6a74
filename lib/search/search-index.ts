import type { Answer, FoundConcept } from './answer'
import { facetsOf } from './asking/facet-lists'
import { narrow } from './asking/narrowing'
import { comparing, firstOf } from './asking/ordering'
import type { Plan } from './asking/plan'
import { type Fields, planOf } from './asking/planning'
import { resultsOf } from './asking/ranking'
import type { Results } from './asking/results'
import { suggestionOf } from './asking/suggestion'
import { isTitled, type TitledFacet } from './facets'
import type { Question } from './question'
import type { SearchRecord } from './record'
import { type Sought, soughtOf } from './sought'
import type { Surroundings } from './store/facet-values'
import { createNames } from './store/names'
import { addRecord, createTables, type Kept, refreshValues, removeRecord, type Tables } from './store/tables'
import { subjectName } from './subjects'

/** A record that was found, by its key, with the language of the text that matched best. */
export type FoundRecord = { id: string; language: string; match: 'exact' | 'close' }

export type Found = Omit<Answer, 'hits'> & {
  found: FoundRecord[]
  /** The words that were looked for. */
  sought: Sought
  /** Folds words as those of the index; it remembers many of them. */
  fold: (word: string) => string
}

/** An index of everything published, in memory. */
export type SearchIndex = {
  /** Adds records, or replaces those that are there. */
  put: (records: readonly SearchRecord[]) => void
  remove: (ids: readonly string[]) => void
  answer: (question: Question, locale: string) => Found
  titleOf: (name: TitledFacet, value: string, locale: string) => string | null
  size: () => number
  /** The share of what was taken away in what the index carries, from 0 to 1; at a third it should be built anew. */
  waste: () => number
}

/** Below this, other spellings of known words are looked for as well. */
const fewHits = 3

export function createSearchIndex(): SearchIndex {
  const tables = createTables()
  const names = createNames()
  const regions = new Map<string, Place>()
  const roundtables = new Map<string, readonly string[]>()
  const around = (): Surroundings => ({ regions, projects: projectsOf(roundtables) })

  const forget = (id: string) => {
    removeRecord(tables, id)
    names.remove(id)
    regions.delete(id)
    roundtables.delete(id)
  }
  /** What a region or a roundtable says about others: facets of those in it, keys of practices told of at it. */
  const namedBefore = (id: string): string[] => [
    ...(regions.has(id) ? [`region:${id}`] : []),
    ...practicesIn(roundtables.get(id) ?? []),
  ]
  const answer = (question: Question, locale: string): Found => {
    const asked = { tables, names, question, locale }
    let plan = planOf({ ...asked, isGenerous: false })
    let results = resultsOf(tables, plan)
    const isFew = plan.units.length > 0 && !question.isExact && exactIn(results, fewHits) < fewHits
    const suggestion = isFew ? suggestionOf(tables, plan, question.words) : null
    if (isFew) {
      plan = planOf({ ...asked, isGenerous: true })
      results = resultsOf(tables, plan)
    }
    return assemble(tables, { question, locale, plan, results, suggestion, titleOf: names.titleOf })
  }
  return {
    put: (given) => {
      const records = [...new Map(given.map((record) => [record.id, record])).values()]
      const touched = new Set<string>()
      for (const record of records) {
        for (const one of namedBefore(record.id)) touched.add(one)
        forget(record.id)
        names.put(record)
        if (record.kind === 'region') regions.set(record.id, placeOf(record))
        if (record.kind === 'roundtable') roundtables.set(record.id, record.facets)
        for (const one of namedBefore(record.id)) touched.add(one)
      }
      const surroundings = around()
      for (const record of records) addRecord(tables, record, surroundings)
      refresh(tables, touched, surroundings)
    },
    remove: (ids) => {
      const touched = new Set(ids.flatMap(namedBefore))
      for (const id of ids) forget(id)
      refresh(tables, touched, around())
    },
    answer,
    titleOf: names.titleOf,
    size: () => tables.numberOf.size,
    waste: () => 1 - tables.numberOf.size / Math.max(1, tables.records.length),
  }
}

/** Works the facets out again of records that are named, by their key or by a facet they have. */
function refresh(tables: Tables, touched: ReadonlySet<string>, around: Surroundings) {
  if (touched.size === 0) return
  const isTouched = tables.saidFacets.having(touched)
  for (const [number, kept] of tables.records.entries())
    if (kept && (touched.has(kept.id) || isTouched(number))) refreshValues(tables, kept, around)
}

type Place = Pick<SearchRecord, 'id' | 'nutsCodes' | 'countryCode'>
/** Without its texts, which nobody needs again. */
const placeOf = ({ id, nutsCodes, countryCode }: Place): Place => ({ id, nutsCodes, countryCode })

const practicesIn = (facets: readonly string[]) =>
  facets.flatMap((one) => (one.startsWith('practice:') ? one.slice('practice:'.length) : []))

/** The projects at whose roundtables each practice was told of. */
function projectsOf(roundtables: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const facets of roundtables.values()) {
    const projects = facets.flatMap((one) => (one.startsWith('project:') ? one.slice('project:'.length) : []))
    for (const practice of practicesIn(facets))
      for (const project of projects) found.set(practice, (found.get(practice) ?? new Set()).add(project))
  }
  return found
}

/** How many match exactly, counted no further than asked. */
function exactIn({ records, exact }: Results, most = Number.POSITIVE_INFINITY): number {
  let count = 0
  for (const record of records) if (exact[record] === 1 && ++count >= most) return count
  return count
}

type Gathered = {
  question: Question
  locale: string
  plan: Plan & { fields: Fields }
  results: Results
  suggestion: string | null
  titleOf: SearchIndex['titleOf']
}

function assemble(tables: Tables, { question, locale, plan, results, suggestion, titleOf }: Gathered): Found {
  const { sort, limit, choices } = question
  const { records, counts } = narrow(tables, results.records, [choices, plan.fields.choices])
  const pages = Math.max(1, Math.min(Math.ceil(records.length / limit), Math.floor(10_000 / limit)))
  const page = Math.min(question.page, pages)
  const order = comparing(tables, results, { sort, locale })
  const shown = firstOf(records, page * limit, order).slice((page - 1) * limit)
  const sought = soughtOf(
    plan.units.flatMap(({ expansions, words }) => [
      ...expansions.map(({ word }) => tables.dictionary.wordAt(word)),
      ...words,
    ]),
  )
  return {
    total: records.length,
    exactTotal: exactIn({ ...results, records }),
    page,
    pages,
    found: shown.flatMap((record) => foundRecord(tables, results, record)),
    facets: facetsOf(tables, counts, { choices, titleOf: (name, value) => titleOf(name, value, locale) }),
    concepts: plan.concepts.map(({ id, words, isReviewed, isDropped }): FoundConcept => {
      const [name = '', value = ''] = id.split(':')
      return {
        id,
        label: isTitled(name) ? titleOf(name, value, locale) : subjectName(id, locale),
        words,
        isReviewed,
        isDropped,
      }
    }),
    suggestion,
    ignored: plan.fields.ignored,
    sought,
    fold: tables.fold,
  }
}

function foundRecord(
  { records, languages, languageOf, firstTextOf }: Tables,
  { text, exact }: Results,
  record: number,
): FoundRecord[] {
  const kept: Kept | undefined = records[record]
  if (!kept) return []
  const languageAt = (place = -1) => languages[languageOf[place] ?? -1]
  const language = languageAt(text[record]) ?? languageAt(firstTextOf[record]) ?? ''
  return [{ id: kept.id, language, match: exact[record] === 1 ? 'exact' : 'close' }]
}
