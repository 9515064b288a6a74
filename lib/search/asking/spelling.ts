import { editsAllowed, editsBetween } from '@/lib/search/analyser/alike'
import type { Tables } from '@/lib/search/store/tables'
import { firstOf } from './ordering'

export type Spelling = { word: number; edits: number }

const mostSpellings = 12

const known = new WeakMap<Tables, { size: number; spellings: Map<string, Spelling[]> }>()
const mostKnown = 500

/**
 * Words of the index that a word may be a misspelling of, the likeliest first: few edits, the same first letter, often used.
 * Asked several times for each question, so the latest answers are kept as long as there are no new words.
 */
export function spellingsOf(tables: Tables, word: string): readonly Spelling[] {
  const size = tables.dictionary.size()
  let kept = known.get(tables)
  if (!kept || kept.size !== size || kept.spellings.size > mostKnown) kept = { size, spellings: new Map() }
  known.set(tables, kept)
  const answer = kept.spellings.get(word) ?? findSpellings(tables, word)
  kept.spellings.set(word, answer)
  return answer
}

/** What is two edits away is a guess for want of something nearer. */
function findSpellings(tables: Tables, word: string): Spelling[] {
  if (/\d/.test(word)) return []
  for (let edits = 1; edits <= editsAllowed(word.length); edits += 1) {
    const found = wordsWithin(tables, word, edits)
    if (found.length > 0) return likeliest(tables, word, found).map((other) => ({ word: other, edits }))
  }
  return []
}

/** Words so many edits away or fewer. They share runs of three letters: one edit destroys three of them, a swap four. */
function wordsWithin({ dictionary }: Tables, word: string, edits: number): number[] {
  const least = (length: number) =>
    Math.abs(length - word.length) > edits
      ? Number.POSITIVE_INFINITY
      : Math.max(1, Math.max(length, word.length) - 4 * edits)
  return dictionary.sharing(word, least).filter((candidate) => {
    const other = dictionary.wordAt(candidate)
    return other !== word && other.length >= 4 && editsBetween(word, other, edits) <= edits
  })
}

function likeliest({ dictionary, postings }: Tables, word: string, found: readonly number[]): number[] {
  const begin = word.slice(0, 1)
  const likelihood = (candidate: number) =>
    (dictionary.beginsWith(candidate, begin) ? 2 : 0) + Math.log10(1 + postings.count(candidate))
  const likely = found.map((candidate) => ({ candidate, likelihood: likelihood(candidate) }))
  return firstOf(likely, mostSpellings, (one, other) => other.likelihood - one.likelihood).map(
    ({ candidate }) => candidate,
  )
}
