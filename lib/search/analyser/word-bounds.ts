// An apostrophe is a letter in Ukrainian (м'ята) and the end of a word elsewhere (l'école, people's).
const pattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}ـ]*(?:(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})[\p{L}\p{M}]+)?/gu

type Visit = (start: number, end: number) => void

/** Tells where each word of a text begins and ends, in their order. */
export function eachWord(text: string, visit: Visit): void {
  if (hasHalves.test(text)) for (const { 0: word, index } of text.matchAll(pattern)) visit(index, index + word.length)
  else scan(text, visit)
}

/** Characters of two halves stand in no table. */
const hasHalves = /[\ud800-\udfff]/

const [letter, mark, digit, cyrillic] = [1, 2, 4, 8]
const kinds = [
  [letter, /\p{L}/u],
  [mark, /\p{M}/u],
  [digit, /\p{N}/u],
  [cyrillic, /\p{Script=Cyrillic}/u],
] as const

/** What each character is: looking it up is quicker than the pattern. Made when it is first needed. */
let kindsOf = new Uint8Array()

const makeTable = () =>
  Uint8Array.from({ length: 2 ** 16 }, (_, code) =>
    kinds.reduce((sum, [bit, isKind]) => (isKind.test(String.fromCharCode(code)) ? sum | bit : sum), 0),
  )

/** As `pattern` finds them. */
function scan(text: string, visit: Visit) {
  if (kindsOf.length === 0) kindsOf = makeTable()
  for (let start = 0; start < text.length; start += 1) {
    if (!is(text, start, letter | digit)) continue
    const end = behind(text, start + 1, letter | mark | digit)
    const goesOn =
      isApostrophe(text[end]) &&
      is(text, end - 1, cyrillic) &&
      is(text, end + 1, cyrillic) &&
      is(text, end + 1, letter | mark)
    const last = goesOn ? behind(text, end + 1, letter | mark) : end
    visit(start, last)
    start = last - 1
  }
}

const is = (text: string, place: number, kind: number) => ((kindsOf[text.charCodeAt(place)] ?? 0) & kind) !== 0

/** The first place from one on that is not of a kind; nothing is behind the end. */
function behind(text: string, from: number, kind: number): number {
  let place = from
  while (place < text.length && is(text, place, kind)) place += 1
  return place
}

const isApostrophe = (character?: string) => character === "'" || character === '’'
