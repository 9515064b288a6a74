import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { happens, oneOf, type Random, randomOf, whole, zipf } from './random'

/** Languages of the portal's partner countries, as the judged set has them. */
export const languages = [
  ...['en', 'pl', 'el', 'es', 'de', 'it', 'fr', 'pt', 'nl', 'sv'],
  ...['lt', 'cs', 'hu', 'sl', 'ro', 'bg', 'lv', 'uk', 'ar'],
] as const
export type WritingLanguage = (typeof languages)[number]

/** How sentences of a language are made. */
export type Wording = {
  /** Its words, the most frequent first; beyond those that the judged set has they are made up of its beginnings and endings. */
  words: readonly string[]
  places: readonly string[]
  word: (random: Random) => string
  /** So many words in sentences. */
  text: (random: Random, length: number) => string
}

const known = new Map<WritingLanguage, Wording>()

export function wordingOf(language: WritingLanguage): Wording {
  const found = known.get(language) ?? makeWording(language)
  known.set(language, found)
  return found
}

/** A large library of one language uses about so many different words often enough to matter. */
const vocabulary = 25_000

function makeWording(language: WritingLanguage): Wording {
  const { texts, places } = readCorpus(language)
  const run = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
  const words = withMadeUp(byFrequency(run), randomOf(`words of ${language}`))
  const followers = followersOf(run)
  const rank = zipf(words.length)
  const word = (random: Random) => words[rank(random)] ?? ''
  const next = (random: Random, before: string) => {
    const usual = followers.get(before)
    return usual && happens(random, 0.35) ? oneOf(random, usual) : word(random)
  }
  return { words, places, word, text: (random, length) => sentences(random, length, next) }
}

function sentences(random: Random, length: number, next: (random: Random, before: string) => string): string {
  const all: string[] = []
  for (let left = length; left > 0; ) {
    const size = left < 12 ? left : whole(random, 7, 20)
    const words: string[] = []
    for (let place = 0; place < size; place += 1) words.push(next(random, words.at(-1) ?? ''))
    all.push(`${capital(words.join(' '))}.`)
    left -= size
  }
  return all.join(' ')
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function byFrequency(run: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of run) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word)
}

/** The rare words of a large library are other forms, compounds and names: the beginning of one word, the end of another. */
function withMadeUp(words: readonly string[], random: Random): string[] {
  const long = words.filter((word) => word.length >= 5)
  const all = new Set(words)
  while (all.size < vocabulary) {
    const [start, end] = [oneOf(random, long), oneOf(random, long)]
    all.add(start.slice(0, whole(random, 3, start.length - 1)) + end.slice(-whole(random, 1, 4)))
  }
  return [...all]
}

/** What comes after a word, as often as it does: so that there are phrases to look for. */
function followersOf(run: readonly string[]): Map<string, string[]> {
  const followers = new Map<string, string[]>()
  for (const [place, word] of run.entries()) {
    const after = run[place + 1]
    const list = followers.get(word)
    if (after === undefined) continue
    if (list) list.push(after)
    else followers.set(word, [after])
  }
  return followers
}

const line = z.object({ title: z.string(), summary: z.string(), done: z.string(), rest: z.string(), place: z.string() })

function readCorpus(language: WritingLanguage) {
  const records = readFileSync(`tests/search/corpus/${language}.jsonl`, 'utf8')
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)))
  return {
    texts: records.flatMap(({ title, summary, done, rest }) => [title, summary, done, rest]),
    places: [...new Set(records.map(({ place }) => place))],
  }
}
