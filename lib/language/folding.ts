/** Letters that Unicode does not take apart into a letter and an accent. */
const letters: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
}

/** A text without capitals and accents, for comparing and finding. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[łđðøßæœþıħŋŧ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
