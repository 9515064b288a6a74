import { folded } from '@/lib/language/folding'

/** Letters that differ only in how Arabic is written: carriers of hamza, the end of feminine words, stretching. */
const arabic: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ک: 'ك',
  ی: 'ي',
}

/**
 * A word as it is compared: without capitals, accents and special letters (`Łódź` is `lodz`, `Straße` `strasse`, `ΣΤΈΓΑΣΗΣ`
 * `στεγασησ`), and with one spelling for the letters that Arabic writes in several ways. The same for indexing and asking.
 */
export function letters(word: string): string {
  if (isPlain.test(word)) return word
  return folded(word.replace(/[أإآٱىةؤئکی]/g, (letter) => arabic[letter] ?? letter).replaceAll('ـ', ''))
    .replaceAll('ς', 'σ')
    .replace(/['’ʼ]/g, '')
}

const isPlain = /^[a-z0-9]+$/
