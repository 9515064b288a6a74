import { stemOf, tellingLength } from '@/lib/search/analyser/stems'
import { type ConceptForm, formsOf, topics } from '@/lib/search/concepts'
import type { Dictionary } from './dictionary'
import { fieldEnd } from './token-store'

/** The fields of a text in which a topic is said, how often in each. */
export type TopicCounts = Map<number, [title: number, summary: number, main: number, rest: number]>

/** Reads what texts speak of, by the words of the vocabulary in their language. */
export type TopicReader = { read: (tokens: Uint32Array, language: string) => TopicCounts }

/** What follows the stem that a way to say a topic begins with. */
type Ending = { topic: number; next: readonly string[] }
/** How a language says topics. */
type Lexicon = {
  stems: Set<string>
  /** The stems of words that begin so. */
  roots: Map<string, string[]>
  endings: Map<string, Ending[]>
}

/** Words of a saying may have others between them: articles, possessives. */
const reach = 3
const nothing: readonly string[] = []

const lexicons = new Map<string, Lexicon>()

function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language)
  if (known) return known
  const lexicon: Lexicon = { stems: new Set(), roots: new Map(), endings: new Map() }
  for (const [topic, id] of topics.entries())
    for (const form of formsOf(id)) if (form.language === language) addForm(lexicon, topic, form)
  lexicons.set(language, lexicon)
  return lexicon
}

function addForm({ stems, roots, endings }: Lexicon, topic: number, { words }: ConceptForm) {
  for (const { stem, root } of words) {
    const same = roots.get(root) ?? []
    if (!same.includes(stem)) roots.set(root, [...same, stem])
    stems.add(stem)
  }
  const [first = '', ...next] = words.map(({ stem }) => stem)
  endings.set(first, [...(endings.get(first) ?? []), { topic, next }])
}

/** Words of a language whose stems are remembered: texts say the same words again and again. */
const mostRemembered = 2 ** 13
/** What was worked out last for each remainder of a word's number: as good as a map, at a tenth of its weight. */
type Remembered = { tokens: Uint32Array; stems: (readonly string[])[] }
const createRemembered = (): Remembered => ({
  tokens: new Uint32Array(mostRemembered).fill(fieldEnd),
  stems: Array.from({ length: mostRemembered }, () => nothing),
})

export function createTopicReader(dictionary: Dictionary): TopicReader {
  const remembered = new Map<string, Remembered>()
  return {
    read: (tokens, language) => {
      const lexicon = lexiconOf(language)
      const found: TopicCounts = new Map()
      if (lexicon.stems.size === 0) return found
      const known = remembered.get(language) ?? createRemembered()
      remembered.set(language, known)
      const stemsOf = (token: number): readonly string[] => {
        const place = token % mostRemembered
        if (known.tokens[place] === token) return known.stems[place] ?? nothing
        const stems = stemsIn(dictionary.wordAt(token), language, lexicon)
        known.tokens[place] = token
        known.stems[place] = stems
        return stems
      }
      const said = Array.from(tokens, (token) => (token === fieldEnd ? null : stemsOf(token)))
      let field = 0
      for (let place = 0; place < said.length; place += 1) {
        const stems = said[place]
        if (stems === null) field += 1
        else if (stems !== nothing) for (const topic of topicsAt(said, place, lexicon)) countOne(found, topic, field)
      }
      return found
    },
  }
}

function countOne(found: TopicCounts, topic: number, field: number) {
  const counts = found.get(topic) ?? [0, 0, 0, 0]
  counts[field] = (counts[field] ?? 0) + 1
  found.set(topic, counts)
}

/** The stems of the vocabulary that a word has, begins with or, in languages that join words, ends with. */
function stemsIn(word: string, language: string, { stems, roots }: Lexicon): readonly string[] {
  const { begins, ends } = tellingLength(language)
  const found = new Set<string>()
  const own = stemOf(word, language)
  if (stems.has(own)) found.add(own)
  for (let length = Math.min(begins, ends); length < word.length; length += 1) {
    if (length >= begins) for (const stem of roots.get(word.slice(0, length)) ?? nothing) found.add(stem)
    if (length >= ends) for (const stem of roots.get(word.slice(-length)) ?? nothing) found.add(stem)
  }
  return found.size === 0 ? nothing : [...found]
}

type Said = readonly (readonly string[] | null)[]

/** The topics that are said from a place on, each once. */
function topicsAt(said: Said, place: number, { endings }: Lexicon): Set<number> {
  const found = new Set<number>()
  for (const stem of said[place] ?? nothing)
    for (const { topic, next } of endings.get(stem) ?? [])
      if (!found.has(topic) && isFollowed(said, place, next)) found.add(topic)
  return found
}

function isFollowed(said: Said, from: number, next: readonly string[]): boolean {
  let place = from
  return next.every((stem) => {
    place = placeOf(stem, said, place)
    return place >= 0
  })
}

/** Where a stem stands within reach behind a place, in the same field; -1 where it does not. */
function placeOf(stem: string, said: Said, from: number): number {
  for (let place = from + 1; place <= from + reach; place += 1) {
    const stems = said[place]
    // The end of the field, or of the text.
    if (!stems) return -1
    if (stems.includes(stem)) return place
  }
  return -1
}
