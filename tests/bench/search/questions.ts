import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { TargetGroup, Theme } from '@/lib/generated/prisma/enums'
import { type Question, readQuestion } from '@/lib/search/question'
import { happens, oneOf, type Random, randomOf, someOf, weighted, whole } from './random'
import { fieldFor, practice } from './synthetic'
import { type WritingLanguage, wordingOf } from './wording'

export const askedKinds = ['words', 'misspelt', 'phrase', 'concept', 'narrowed', 'no words'] as const
export type AskedKind = (typeof askedKinds)[number]
export type Asked = { kind: AskedKind; question: Question }
type Parameters = Record<string, string>

const kindOf = weighted<AskedKind>([
  ['words', 40],
  ['misspelt', 10],
  ['phrase', 5],
  ['concept', 15],
  ['narrowed', 20],
  ['no words', 10],
])
const languageOf = weighted<WritingLanguage>([
  ...(['en', 'pl'] as const).map((language) => [language, 30] as const),
  ...(['el', 'es', 'de', 'it', 'fr'] as const).map((language) => [language, 6] as const),
  ...(['lt', 'cs', 'hu', 'sv', 'uk'] as const).map((language) => [language, 2] as const),
])
const countOfWords = weighted([
  [1, 35],
  [2, 35],
  [3, 20],
  [4, 10],
])
const page = weighted([
  [1, 85],
  [2, 10],
  [3, 5],
])

/** What visitors might ask, in the proportions in which they might ask it: always the same questions for the same round. */
export function questionsOf(round: number, count: number): Asked[] {
  const random = randomOf(`questions ${round}`)
  return Array.from({ length: count }, () => {
    const kind = kindOf(random)
    const parameters = { ...asking[kind](random, languageOf(random)), page: String(page(random)) }
    return { kind, question: readQuestion(parameters) }
  })
}

const asking: Record<AskedKind, (random: Random, language: WritingLanguage) => Parameters> = {
  words: (random, language) => ({ q: words(random, language).join(' ') }),
  misspelt: (random, language) => ({ q: misspelt(random, words(random, language)).join(' ') }),
  phrase: (random, language) => ({ q: `"${phrase(random, language)}"` }),
  concept: (random, language) => ({ q: oneOf(random, conceptsOf(language)) }),
  narrowed: (random, language) => ({ q: words(random, language).join(' '), ...choices(random, whole(random, 1, 2)) }),
  'no words': (random) => choices(random, whole(random, 0, 2)),
}

/** The most frequent words of a language, that nobody looks for. */
const skipped = 60
const field = fieldFor(1000)
const described = z.record(z.string(), z.object({ title: z.string(), summary: z.string(), whatIsDone: z.string() }))

type Passages = ReadonlyMap<string, readonly string[]>
/** The words of the first practices by their languages. Made once: making a practice takes longer than answering a question. */
const passages = new Map<number, Passages>()

function passagesOf(number: number): Passages {
  const texts = Object.entries(described.parse(practice(number, field).snapshot.texts))
  const made = new Map(
    texts.map(([language, { title, summary, whatIsDone }]) => [
      language,
      `${title}. ${summary} ${whatIsDone}`.toLowerCase().split(/[.\s]+/),
    ]),
  )
  passages.set(number, made)
  return made
}

/** The words of one of the first practices: what people look for there is, at least once. */
function passage(random: Random, language: WritingLanguage): readonly string[] {
  for (;;) {
    const number = whole(random, 0, 999)
    const words = (passages.get(number) ?? passagesOf(number)).get(language)
    if (words) return words
  }
}

function words(random: Random, language: WritingLanguage): string[] {
  const usual = new Set(wordingOf(language).words.slice(0, skipped))
  const telling = passage(random, language).filter((word) => word.length > 3 && !usual.has(word))
  return someOf(random, [...new Set(telling)], countOfWords(random))
}

/** One edit in the longest word. */
function misspelt(random: Random, asked: string[]): string[] {
  const longest = asked.reduce((one, other) => (other.length > one.length ? other : one))
  const place = whole(random, 1, Math.max(1, longest.length - 2))
  const [start, letter, rest] = [longest.slice(0, place), longest.charAt(place), longest.slice(place + 1)]
  const edited = oneOf(random, [
    start + rest,
    start + letter + letter + rest,
    start + rest.slice(0, 1) + letter + rest.slice(1),
  ])
  return asked.map((word) => (word === longest ? edited : word))
}

function phrase(random: Random, language: WritingLanguage): string {
  const all = passage(random, language).filter((word) => word !== '')
  const from = whole(random, 0, all.length - 2)
  return all.slice(from, from + 2).join(' ')
}

const values: Record<string, readonly string[]> = {
  theme: Object.values(Theme),
  group: Object.values(TargetGroup),
  country: ['PL', 'GR', 'ES', 'DE', 'IT', 'FR', 'LT'],
  year: ['2012', '2016', '2019', '2021', '2022', '2023', '2024'],
  evidence: ['some', 'good', 'strong'],
  language: ['en', 'pl', 'el', 'es', 'de'],
}

const choices = (random: Random, count: number): Parameters =>
  Object.fromEntries(
    someOf(random, Object.keys(values), count).map((name) => {
      const chosen = someOf(random, values[name] ?? [], whole(random, 1, 2))
      return [name, happens(random, 0.1) ? `-${chosen[0]}` : chosen.join(',')]
    }),
  )

const vocabulary = z.object({ concepts: z.record(z.string(), z.object({ label: z.string() })) })
const concepts = new Map<WritingLanguage, string[]>()

/** Names of themes, groups and stakeholders, as somebody types them who means all of it. */
function conceptsOf(language: WritingLanguage): string[] {
  const file = `lib/search/vocabulary/${language}.json`
  const read = () => Object.values(vocabulary.parse(JSON.parse(readFileSync(file, 'utf8'))).concepts)
  const found = concepts.get(language) ?? read().map(({ label }) => label)
  concepts.set(language, found)
  return found
}
