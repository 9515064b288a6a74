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

/** The last part of an address made from a title: at most 80 characters, cut between words. Empty for a non-Latin title. */
export function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[łđðøßæœþıħŋŧ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, 80)
    if (longer.length > 80) break
    slug = longer
  }
  return slug
}
