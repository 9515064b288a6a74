import { folded } from '@/lib/language/folding'

/** Letters that differ only in how Arabic is written. Folding has taken off hamza and undone the shapes of print. */
const arabic: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
}

/**
 * A word as it is compared: without capitals, accents and special letters (`Łódź` is `lodz`, `Straße` `strasse`, `ΣΤΈΓΑΣΗΣ`
 * `στεγασησ`), and with one spelling for the letters that Arabic writes in several ways. The same for indexing and asking.
 */
export function letters(word: string): string {
  if (isPlain.test(word)) return word
  return folded(word)
    .replace(/[ٱىةکی]/g, (letter) => arabic[letter] ?? letter)
    .replaceAll('ـ', '')
    .replaceAll('ς', 'σ')
    .replace(/['’ʼ]/g, '')
}

const isPlain = /^[a-z0-9]+$/

/** Words that one memory of `rememberingLetters` holds. */
const mostRemembered = 20_000

/** `letters` that remembers what it has said, for as long as somebody keeps it: texts say the same words again and again. */
export function rememberingLetters(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    if (isPlain.test(word)) return word
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    if (known.size >= mostRemembered) known.clear()
    const said = letters(word)
    known.set(alone(word), alone(said))
    return said
  }
}

/** A text by itself: a stretch of a longer one would keep all of it in memory. */
const alone = (text: string) => [...text].join('')
