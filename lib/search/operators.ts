import { wordsOf } from './analyser/words'

/** One or several folded words; several stand next to each other in this order. */
export type Sequence = { words: string[]; raw: string[]; isPhrase: boolean; start: number; end: number }
/** What one part of a question asks for: any of some words or phrases. */
export type Wish = { alternatives: Sequence[]; isRequired: boolean }
export type FieldWish = { field: 'partner' | 'country' | 'theme'; words: string; isExcluded: boolean; asTyped: string }

/** What the words of a question ask for. */
export type Wishes = { wishes: Wish[]; unwanted: Sequence[]; fields: FieldWish[] }

const mostWishes = 40

// A field with its value, a phrase, or anything up to the next space; a minus sign in front leaves it out.
const parts = /(-?)(?:(partner|country|theme):(?:"([^"]*)"?|(\S+))|"([^"]*)"?|(\S+))/giu

/**
 * Reads "phrases", -without, OR between two parts, and `partner:`, `country:`, `theme:`. Whatever is no operator is a word:
 * there is no question that cannot be read.
 */
export function readWishes(question: string): Wishes {
  const read: Wishes = { wishes: [], unwanted: [], fields: [] }
  let joinsNext = false
  for (const match of question.matchAll(parts)) {
    if (match[0] === 'OR') {
      joinsNext = read.wishes.length > 0
      continue
    }
    if (match[2]) read.fields.push(fieldIn(match))
    else addWords(read, { ...partIn(match), joinsNext })
    joinsNext = false
  }
  read.wishes = read.wishes.slice(0, mostWishes)
  return read
}

const fieldIn = ([asTyped, minus, field = '', quoted, value]: RegExpMatchArray): FieldWish => ({
  field: field.toLowerCase() as FieldWish['field'],
  words: quoted ?? value ?? '',
  isExcluded: minus === '-',
  asTyped,
})

function partIn(match: RegExpMatchArray): Omit<Part, 'joinsNext'> {
  const [asTyped, minus, , , , phrase, word] = match
  const text = phrase ?? word ?? ''
  return {
    text,
    at: (match.index ?? 0) + asTyped.indexOf(text),
    isPhrase: phrase !== undefined,
    isExcluded: minus === '-',
  }
}

type Part = { text: string; at: number; isPhrase: boolean; isExcluded: boolean; joinsNext: boolean }

function addWords(read: Wishes, { text, at, isPhrase, isExcluded, joinsNext }: Part) {
  const words = wordsOf(text)
  const [first] = words
  if (!first) return
  // An excluded word that a hyphen takes apart is left out as a whole.
  const isWhole = isPhrase || isExcluded
  const sequences: Sequence[] = isWhole
    ? [
        {
          words: words.map((one) => one.text),
          raw: words.map((one) => one.raw),
          isPhrase: words.length > 1 || isPhrase,
          start: at + first.start,
          end: at + (words.at(-1)?.end ?? 0),
        },
      ]
    : words.map((one) => ({
        words: [one.text],
        raw: [one.raw],
        isPhrase: false,
        start: at + one.start,
        end: at + one.end,
      }))
  if (isExcluded) return void read.unwanted.push(...sequences)
  const before = joinsNext ? read.wishes.at(-1) : undefined
  if (before) before.alternatives.push(...sequences)
  else read.wishes.push(...sequences.map((one) => ({ alternatives: [one], isRequired: isPhrase })))
}
