import { editsAllowed, editsBetween } from '@/lib/search/analyser/alike'
import type { Tables } from '@/lib/search/store/tables'

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

/** Candidates share runs of three letters with the word: one edit destroys three of them, a swap four. */
function findSpellings({ dictionary, postings }: Tables, word: string): Spelling[] {
  const most = editsAllowed(word.length)
  if (most === 0 || /\d/.test(word)) return []
  const least = (length: number) =>
    Math.abs(length - word.length) > most
      ? Number.POSITIVE_INFINITY
      : Math.max(1, Math.max(length, word.length) - 4 * most)
  const alike = dictionary.sharing(word, least).flatMap((candidate): Spelling[] => {
    const other = dictionary.wordAt(candidate)
    if (other === word || other.length < 4) return []
    const edits = editsBetween(word, other, most)
    return edits > most ? [] : [{ word: candidate, edits }]
  })
  // What is two edits away is a guess for want of something nearer.
  const fewest = Math.min(...alike.map(({ edits }) => edits))
  return alike
    .filter(({ edits }) => edits === fewest)
    .map((one) => ({ ...one, order: likelihood(one) }))
    .sort((one, other) => other.order - one.order)
    .slice(0, mostSpellings)
    .map(({ word: number, edits }) => ({ word: number, edits }))

  function likelihood({ word: candidate, edits }: Spelling) {
    const isSameStart = dictionary.wordAt(candidate)[0] === word[0]
    return -edits * 10 + (isSameStart ? 2 : 0) + Math.log10(1 + postings.count(candidate))
  }
}
