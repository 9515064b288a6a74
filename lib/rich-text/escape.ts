/** Where a piece of text stands: what is written before and after it, and what it is in. */
export type Around = { before: string; after: string; inCell: boolean; inLabel: boolean; inHeading: boolean }

/** What begins a heading, a list, a quotation or the line under the head of a table where it begins a line. */
const atLineStart = [
  /^(?=#{1,6}(?:\s|$))/,
  /^(?=[-+*](?:\s|$))/,
  /^\d{1,9}(?=[.)](?:\s|$))/,
  /^(?=>)/,
  /^(?=[|:-][-:| ]*$)/,
]

/** Text as Markdown that says nothing but the text: a backslash before characters that would mean something else there. */
export function escaped(text: string, around: Around): string {
  const first = around.before.endsWith('\n') ? lineStart(text) : -1
  let all = ''
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place)
    if (place === first || isSign(text, place, around)) all += '\\'
    all += character
  }
  return all
}

/** The place in a line that has to be escaped because of where it stands, or -1. */
function lineStart(text: string): number {
  for (const sign of atLineStart) {
    const found = sign.exec(text)
    if (found) return found[0].length
  }
  return -1
}

type Place = { text: string; place: number; previous: string; next: string; around: Around }

function isSign(text: string, place: number, around: Around): boolean {
  const previous = place > 0 ? text.charAt(place - 1) : around.before.slice(-1)
  const next = place + 1 < text.length ? text.charAt(place + 1) : around.after.slice(0, 1)
  return signs[text.charAt(place)]?.({ text, place, previous, next, around }) ?? false
}

const isLast = ({ text, place }: Place) => place + 1 === text.length

/** Characters that may mean something, and whether they do where they stand. */
const signs: Record<string, (at: Place) => boolean> = {
  '\\': ({ text, place, next }) => !isInside(text, place) || /[!-/:-@[-`{-~\n]/.test(next),
  '*': ({ previous, next }) => !(isBlank(previous) && isBlank(next)),
  _: ({ text, place, previous, next }) =>
    !(isBlank(previous) && isBlank(next)) && !(isPlain(previous) && isPlain(next) && isInside(text, place)),
  '[': ({ around }) => around.inLabel,
  ']': ({ next, around }) => around.inLabel || next === '(',
  '!': ({ next }) => next === '[',
  '<': (at) => isLast(at) || /^<(?:[a-z!/?]|[^\s<>]+@)/i.test(at.text.slice(at.place, at.place + 80)),
  '&': ({ text, place }) => /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i.test(text.slice(place, place + 40)),
  '|': ({ around }) => around.inCell,
  '#': (at) => at.around.inHeading && isLast(at),
}

/** The first and the last letter may be written as a reference, whose own signs then stand beside this place. */
const isInside = (text: string, place: number) => place > 2 && place + 3 < text.length

const isBlank = (character: string) => character === '' || /\s/u.test(character)
/** A letter or figure as most are: between two of these an underscore is one. */
const isPlain = (character: string) => /[\p{L}\p{N}]/u.test(character)
