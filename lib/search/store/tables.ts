import { rememberingLetters } from '@/lib/search/analyser/letters'
import { wordsOf } from '@/lib/search/analyser/words'
import type { SearchRecord, SearchText } from '@/lib/search/record'
import { type ConceptReader, type ConceptsSaid, createConceptReader } from './concept-reader'
import { createDictionary, type Dictionary } from './dictionary'
import { createFacetTable, type FacetTable, type Surroundings, valuesOf } from './facet-values'
import { createPostings, type FieldCounts, type Postings } from './postings'
import { createSaidConcepts, type SaidConcepts } from './said-concepts'
import { createSaidFacets, type SaidFacets } from './said-facets'
import { mostTexts } from './text-lists'
import { createTokenStore, fieldEnd, type TokenStore } from './token-store'
import { createTopics, type Topics, topicsOf } from './topics'
import { createValueLists, type ValueLists } from './value-lists'

/** A record as the index keeps it; its words and facets are in the tables. */
export type Kept = Pick<SearchRecord, 'id' | 'kind' | 'nutsCodes' | 'countryCode' | 'happenedOn'> & {
  /** Its titles for readers of each language, as far as they are not `anyTitle`. */
  titles: Readonly<Record<string, string>>
  anyTitle: string
  /** 0 for none to 3 for strong. */
  evidence: number
}

/** Everything the index knows, as numbers. Texts and records keep their numbers until the index is built anew. */
export type Tables = {
  /** Folds words; what it remembers goes with the index, as every other word of what was erased. */
  fold: (word: string) => string
  dictionary: Dictionary
  postings: Postings
  tokens: TokenStore
  conceptReader: ConceptReader
  /** Where concepts are said, found out when a text comes in, so that nobody who asks waits for it. */
  said: SaidConcepts
  /** What every record speaks of. */
  topics: Topics
  facets: FacetTable
  /** The facet values of the records. */
  values: ValueLists
  /** What their documents say, of which those were made. */
  saidFacets: SaidFacets
  /** The record a text belongs to; -1 once it was taken away. The texts of a record have numbers next to each other. */
  recordOf: number[]
  /** The place of a text's language in `languages`. */
  languageOf: number[]
  languages: string[]
  /** How many texts there are in each of `languages`. */
  textsIn: number[]
  records: (Kept | undefined)[]
  /** The number of each record's first text, -1 for those without. */
  firstTextOf: number[]
  /** What evidence, freshness, being confirmed and being a practice decide between records that fit equally well; about 1. */
  advantages: number[]
  /** The records that have a facet value; worked out on first asking after a change. */
  tagged: (value: number) => Uint32Array
  /** Says that records have changed; `changes` counts it. */
  noteChange: () => void
  changes: () => number
  numberOf: Map<string, number>
  /** One text of those that are the same: a word that thousands of records have is kept once. */
  once: <Text extends string>(text: Text) => Text
}

export const createTables = (): Tables => {
  const records: Tables['records'] = []
  const values = createValueLists()
  const dictionary = createDictionary()
  const lists = new Map<number, Uint32Array>()
  let changes = 0
  return {
    fold: rememberingLetters(),
    values,
    changes: () => changes,
    noteChange: () => {
      changes += 1
      lists.clear()
    },
    tagged: (value) => {
      const list =
        lists.get(value) ?? Uint32Array.from(numbersOf(records).filter((record) => values.has(record, value)))
      lists.set(value, list)
      return list
    },
    dictionary,
    topics: createTopics(),
    conceptReader: createConceptReader(dictionary),
    said: createSaidConcepts(),
    postings: createPostings(),
    tokens: createTokenStore(),
    facets: createFacetTable(),
    recordOf: [],
    languageOf: [],
    languages: [],
    textsIn: [],
    records,
    firstTextOf: [],
    advantages: [],
    numberOf: new Map(),
    saidFacets: createSaidFacets(),
    once: onlyOnce(),
  }
}

function onlyOnce(): Tables['once'] {
  const known = new Map<string, string>()
  return <Text extends string>(text: Text) => {
    if (!known.has(text)) known.set(text, text)
    return known.get(text) as Text
  }
}

/** The numbers of the records that are there. */
const numbersOf = (records: Tables['records']): number[] => records.flatMap((kept, record) => (kept ? record : []))

const mostTokens = 4000

/** Adds a record that is not there yet. */
export function addRecord(tables: Tables, record: SearchRecord, around: Surroundings) {
  const number = tables.records.length
  const texts = record.texts.map((text) => addText(tables, number, text))
  tables.records.push(keptOf(record, tables.once))
  tables.saidFacets.set(number, record.facets)
  tables.topics.set(
    number,
    topicsOf(
      record,
      texts.map(({ said }) => said),
    ),
  )
  tables.firstTextOf.push(texts[0]?.number ?? -1)
  tables.values.set(number, numbered(tables.facets, record, around))
  tables.advantages.push(advantageOf(record))
  tables.noteChange()
  tables.numberOf.set(record.id, number)
}

// Most records have none: an array and an object of its own for each would take ten megabytes for a hundred thousand.
const noTitles = {}
const noCodes: readonly string[] = []

function keptOf(
  { id, kind, countryCode, happenedOn, nutsCodes, titles, facets }: SearchRecord,
  once: Tables['once'],
): Kept {
  const [anyTitle = ''] = Object.values(titles)
  const others = Object.entries(titles).filter(([, title]) => title !== anyTitle)
  return {
    id,
    kind: once(kind),
    countryCode: countryCode && once(countryCode),
    happenedOn: happenedOn && once(happenedOn),
    nutsCodes: nutsCodes.length === 0 ? noCodes : nutsCodes,
    titles: others.length === 0 ? noTitles : Object.fromEntries(others),
    anyTitle,
    evidence: evidenceOf(facets),
  }
}

/** The numbers of a record's texts. */
function textsOf({ firstTextOf, recordOf }: Tables, record: number): number[] {
  const texts: number[] = []
  const first = firstTextOf[record] ?? -1
  if (first >= 0) for (let text = first; recordOf[text] === record; text += 1) texts.push(text)
  return texts
}

/** Takes a record away. Its words stay in the lists until the index is built anew, but lead to nothing. */
export function removeRecord(tables: Tables, id: string) {
  const number = tables.numberOf.get(id)
  if (number === undefined) return
  for (const text of textsOf(tables, number)) {
    const language = tables.languageOf[text] ?? 0
    tables.recordOf[text] = -1
    tables.textsIn[language] = (tables.textsIn[language] ?? 1) - 1
  }
  tables.records[number] = undefined
  tables.topics.set(number, new Map())
  tables.noteChange()
  tables.numberOf.delete(id)
}

/** Works the facets of a record out again, after something around it has changed. */
export function refreshValues(tables: Tables, kept: Kept, around: Surroundings) {
  const number = tables.numberOf.get(kept.id) ?? -1
  const { languages, languageOf, saidFacets } = tables
  const texts = textsOf(tables, number).map((text) => ({
    ...{ language: languages[languageOf[text] ?? -1] ?? '', title: '', summary: '', main: '', rest: '' },
  }))
  tables.noteChange()
  tables.values.set(number, numbered(tables.facets, { ...kept, facets: saidFacets.of(number), texts }, around))
}

const numbered = (facets: FacetTable, record: SearchRecord, around: Surroundings) => [
  ...new Set(valuesOf(record, around).map(([name, value]) => facets.numberOf(name, value))),
]

const nowhere: FieldCounts = [0, 0, 0, 0]

function addText(tables: Tables, record: number, text: SearchText): { number: number; said: ConceptsSaid } {
  const number = tables.recordOf.length
  if (number >= mostTexts) throw new RangeError('the index holds no more texts')
  const language = languageNumber(tables, text.language)
  tables.recordOf.push(record)
  tables.languageOf.push(language)
  tables.textsIn[language] = (tables.textsIn[language] ?? 0) + 1
  const counts = new Map<number, [number, number, number, number]>()
  const tokens: number[] = []
  const fields = [text.title, text.summary, text.main, text.rest]
  for (const [place, field] of fields.entries()) {
    for (const { text: word, raw } of wordsOf(field, tables.fold)) {
      const token = tables.dictionary.add(word, text.language, raw)
      const found = counts.get(token) ?? [0, 0, 0, 0]
      found[place] = (found[place] ?? 0) + 1
      counts.set(token, found)
      if (tokens.length < mostTokens) tokens.push(token)
    }
    tokens.push(fieldEnd)
  }
  for (const [word, found] of counts) tables.postings.add(word, number, found)
  tables.tokens.add(number, tokens)
  const countsOf = (token: number) => counts.get(token) ?? nowhere
  const said = tables.conceptReader.read({ tokens: tables.tokens.of(number), language: text.language, countsOf })
  for (const [concept, { weight }] of said) tables.said.add(concept, number, weight)
  return { number, said }
}

function languageNumber({ languages, textsIn }: Tables, language: string): number {
  const known = languages.indexOf(language)
  if (known >= 0) return known
  textsIn.push(0)
  return languages.push(language) - 1
}

/** Practices come first where others fit about as well: they are what most people look for. The rest settles ties. */
function advantageOf({ kind, happenedOn, facets, isUnconfirmed }: SearchRecord): number {
  const recent = Math.min(Math.max((Number(happenedOn?.slice(0, 4) ?? 2000) - 2010) / 20, 0), 1)
  const known = 1 + 0.015 * evidenceOf(facets) + 0.02 * recent + (kind === 'practice' ? 0.1 : 0)
  return isUnconfirmed ? known - 0.03 : known
}

const levels = ['none', 'some', 'good', 'strong'] as const
const evidenceOf = (facets: readonly string[]) =>
  Math.max(0, ...facets.map((facet) => levels.findIndex((level) => facet === `evidence:${level}`)))
