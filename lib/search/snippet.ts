import { letters } from './analyser/letters'
import { type Word, wordsOf } from './analyser/words'
import type { Stretch } from './answer'
import type { Sought } from './sought'

/** Characters of a snippet, about two lines. */
const length = 240

/** Characters of a text in which a passage is looked for; further down it is seldom what the record is about. */
const mostRead = 8_000
/** Characters of a text from its beginning that can be in a passage; more of it need not be known. */
export const mostNeeded = mostRead + 2 * length

/** A text with the words that were looked for marked. `fold` folds words, as `letters` does. */
export function marked(text: string, sought: Sought, fold = letters): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const word of wordsOf(text, fold, sought)) {
    // Neighbouring words are one mark, the space between them included.
    const before = stretches.at(-1)
    const isNext = before?.isMarked && /^\s*$/.test(text.slice(end, word.start))
    if (isNext) before.text += text.slice(end, word.end)
    else
      stretches.push(
        { text: text.slice(end, word.start), isMarked: false },
        { text: text.slice(word.start, word.end), isMarked: true },
      )
    end = word.end
  }
  stretches.push({ text: text.slice(end), isMarked: false })
  return stretches.filter(({ text: one }) => one !== '')
}

/** The passage of some texts that has most of the words, cut at words; null where none has any. */
export function snippetOf(texts: readonly string[], sought: Sought, fold = letters): Stretch[] | null {
  let best: { text: string; from: number; kinds: number; count: number } | null = null
  for (const text of texts) {
    const hits = wordsOf(text.slice(0, mostRead), fold, sought)
    for (const [place, first] of hits.entries()) {
      const inside = hits.slice(place, placeBehind(hits, place, first.start + length * 0.8))
      const [kinds, count] = [new Set(inside.map((one) => one.text)).size, inside.length]
      if (!best || kinds > best.kinds || (kinds === best.kinds && count > best.count))
        best = { text, from: first.start, kinds, count }
    }
  }
  if (!best) return null
  const passage = cut(best.text, best.from)
  return marked(passage, sought, fold)
}

/** The first of some words that ends behind a place in the text: only those are looked at, a long text may have thousands. */
function placeBehind(words: readonly Word[], from: number, reach: number): number {
  let place = from
  while ((words[place]?.end ?? Number.POSITIVE_INFINITY) <= reach) place += 1
  return place
}

function cut(text: string, from: number): string {
  if (text.length <= length) return text
  const lead = Math.max(0, Math.min(from - length / 4, text.length - length))
  // Begins with a sentence where one begins nearby, otherwise with a word.
  const sentence = text.slice(lead, from).search(/(?<=[.!?…]\s)\S/)
  const word = text.slice(lead, from).search(/(?<=\s)\S/)
  const step = Math.max(sentence >= 0 ? sentence : word, isHalf(text, lead) ? 1 : 0)
  const begin = lead === 0 ? 0 : lead + step
  const end = endOf(text, begin, from)
  const dots = (isCut: boolean) => (isCut ? '… ' : '')
  return `${begin > 0 && sentence < 0 ? dots(true) : ''}${text.slice(begin, end)}${end < text.length ? ' …' : ''}`
}

/** Where a passage ends: at a space behind what was found, or anywhere in what has no spaces, as Chinese or an address. */
function endOf(text: string, begin: number, found: number): number {
  const last = begin + length
  if (text.length <= last) return text.length
  const space = text.slice(found, last).search(/\s\S*$/)
  if (space > 0) return found + space
  return isHalf(text, last) ? last - 1 : last
}

/** Whether the second half of a character stands here. */
const isHalf = (text: string, place: number) => /[\udc00-\udfff]/.test(text.charAt(place))
