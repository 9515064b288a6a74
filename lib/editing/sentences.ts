import { diffArrays } from 'diff'
import { hunksBetween } from './hunks'

export type Part = { text: string; state: 'same' | 'added' | 'removed' }

/** Sentences that differ in more words than this, or share less than this of the shorter one, are shown as two. */
const likeness = { mostWords: 400, leastShared: 0.35 } as const
/** A date or a number is read as a whole. */
const oneThing = 40
/** A paragraph, or a word, that is longer is nothing that anybody wrote, and stays whole. */
const longestPiece = 20_000

/** Text as its sentences, each with the space behind it; joined they are the text. */
export const sentencesOf = (text: string, language = 'und'): string[] =>
  segments(text.match(/[^\n]*\n|[^\n]+/g) ?? [], new Intl.Segmenter(language, { granularity: 'sentence' }))

const wordsOf = (sentences: string[], language: string): string[] =>
  segments(
    sentences.flatMap((sentence) => sentence.match(/\s*\S+|\s+/g) ?? []),
    new Intl.Segmenter(language, { granularity: 'word' }),
  )

/** In pieces that end where a segment does: what V8 takes for each segment grows with the text it stands in. */
const segments = (pieces: string[], segmenter: Intl.Segmenter): string[] =>
  pieces.flatMap((piece) =>
    piece.length > longestPiece ? [piece] : Array.from(segmenter.segment(piece), ({ segment }) => segment),
  )

/** The sentences of `after`, and which of them do not stand so in `before`: new ones and changed ones. */
export function changedSentences(
  before: string,
  after: string,
  language: string,
): { sentence: string; isChanged: boolean }[] {
  const sentences = sentencesOf(after, language)
  const changed = new Set<number>()
  for (const { newStart, newLength } of hunksBetween(trimmed(sentencesOf(before, language)), trimmed(sentences))) {
    for (let index = newStart; index < newStart + newLength; index++) changed.add(index)
  }
  return sentences.map((sentence, index) => ({ sentence, isChanged: changed.has(index) && sentence.trim() !== '' }))
}

const trimmed = (sentences: string[]) => sentences.map((sentence) => sentence.trim())

/** What changed between two texts: by sentences, and by words in a sentence that is much as it was. */
export function compareTexts(before: string, after: string, language = 'und'): Part[] {
  if (isOneThing(before) && isOneThing(after))
    return joined(before === after ? [same(before)] : replaced(before, after))
  const old = sentencesOf(before, language)
  const fresh = sentencesOf(after, language)
  const parts: Part[] = []
  let next = 0
  for (const { start, length, newStart, newLength } of hunksBetween(old, fresh)) {
    parts.push(same(old.slice(next, start).join('')))
    parts.push(...compareWords(old.slice(start, start + length), fresh.slice(newStart, newStart + newLength), language))
    next = start + length
  }
  return joined([...parts, same(old.slice(next).join(''))])
}

const isOneThing = (text: string) => text.length <= oneThing && /^[!-~]*$/.test(text)

const same = (text: string): Part => ({ text, state: 'same' })
const replaced = (before: string, after: string): Part[] => [
  { text: before, state: 'removed' },
  { text: after, state: 'added' },
]

function compareWords(old: string[], fresh: string[], language: string): Part[] {
  const [before, after] = [old.join(''), fresh.join('')]
  const changes = diffArrays(wordsOf(old, language), wordsOf(fresh, language), { maxEditLength: likeness.mostWords })
  if (!changes) return replaced(before, after)
  const parts = changes.map(({ value, added, removed }): Part => {
    const text = value.join('')
    return added ? { text, state: 'added' } : { text, state: removed ? 'removed' : 'same' }
  })
  return areAlike(parts, Math.min(letters(before), letters(after))) ? withoutIslands(parts) : replaced(before, after)
}

const letters = (text: string) => text.replace(/[\s\p{P}]/gu, '').length

function areAlike(parts: Part[], shorter: number): boolean {
  const shared = parts.reduce((sum, { text, state }) => sum + (state === 'same' ? letters(text) : 0), 0)
  return shared >= shorter * likeness.leastShared
}

/** A space that stayed between two changed words is read with them: ~~two words~~ new words, not word by word. */
function withoutIslands(parts: Part[]): Part[] {
  const result: Part[] = []
  let run = { removed: '', added: '' }
  const finish = () => {
    result.push(...replaced(run.removed, run.added))
    run = { removed: '', added: '' }
  }
  for (const [index, part] of parts.entries()) {
    const isIsland = part.text.trim() === '' && index > 0 && index < parts.length - 1
    if (part.state === 'same' && !isIsland) {
      finish()
      result.push(part)
    } else {
      if (part.state !== 'added') run.removed += part.text
      if (part.state !== 'removed') run.added += part.text
    }
  }
  finish()
  return result
}

/** Neighbours of one kind as one part, nothing empty. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = []
  for (const { text, state } of parts) {
    const last = result.at(-1)
    if (last?.state === state) last.text += text
    else if (text !== '') result.push({ text, state })
  }
  return result
}

/** Beyond `around` twice, what stayed the same is left out but for its words next to a change. */
export function foldUnchanged(parts: Part[], around = 90): (Part | 'fold')[] {
  return parts.flatMap((part, index): (Part | 'fold')[] => {
    if (part.state !== 'same' || part.text.length <= around * 3) return [part]
    const words = wordsOf([part.text], 'und')
    const head = index === 0 ? '' : wordsUpTo(around, words).join('')
    const tail = index === parts.length - 1 ? '' : wordsUpTo(around, words.reverse()).reverse().join('')
    return [...(head ? [same(head)] : []), 'fold', ...(tail ? [same(tail)] : [])]
  })
}

function wordsUpTo(length: number, words: string[]): string[] {
  let sum = 0
  const end = words.findIndex((word) => {
    sum += word.length
    return sum >= length
  })
  return words.slice(0, end + 1)
}
