import { oneOf, type Random, randomOf, whole } from '@/tests/bench/search/random'

/** Letters of every script the search knows, and whatever else a keyboard, a clipboard or an attacker sends. */
const pieces = [
  ...'aeiobcdnrstz"-: ,.\'’()…/\\%&?+#=<>',
  ...'łßđżščűțåø',
  ...'αβγσςάϊ',
  ...'абвґїєъ',
  ...'اأةىـسمَ',
  ...'漢ㅎก',
  ...['👩‍👩‍👧', '🏠', '\u200b', '\u200f', '\u202e', '\u00ad', '\ufeff', '\u0301', '\u0000', '\n', '\t'],
  ...['\ud83d', '\udc69', 'ﷺ', 'ǅ', '½', '\u2028'],
  ...[' OR ', ' or ', 'OR', ' -', '--', '""', 'partner:', 'country:PL', 'theme:"', 'theme:housing', '-partner:"'],
  ...[' housing', ' mieszkania', ' στέγαση', ' Wohnungssuche', ' житло', ' سكن'],
] as const

export const pieceOf = (random: Random) => oneOf(random, pieces)

/** So many texts of up to 200 pieces; always the same for a name. */
export function randomText(name: string, count: number, longest = 200): string[] {
  const random = randomOf(name)
  return Array.from({ length: count }, () =>
    Array.from({ length: whole(random, 0, random() < 0.7 ? 12 : longest) }, () => pieceOf(random)).join(''),
  )
}
