import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { type JudgedQuery, queryKinds, readCorpus, readOtherLanguages, readQueries } from './judged-set'
import { gradesOf, gradesOfOthers, type Measured, measure, type Reading, slowestOf, zeroOf } from './measuring'
import { type Recorded, recordedFile } from './recorded'

const targets = { ndcg: 0.9, ndcgOfLanguage: 0.8, recall: 0.95, misspelt: 0.9, precision: 0.8, zero: 0.02 }
const readings: readonly Reading[] = ['all', 'judged']
const parts = ['open', 'held_out'] as const
type Part = (typeof parts)[number]
const print = (line = '') => process.stdout.write(`${line}\n`)

/**
 * Prints how well the search answers the judged set, for each language, kind of query and part; `open` leaves out the part
 * that nobody looks at while the search is changed.
 */
export async function main(asked: readonly string[]): Promise<number> {
  const index = createSearchIndex()
  const corpus = readCorpus()
  index.put(corpus)
  const queries = readQueries()
  // Once unmeasured: the first queries would tell how fast the program warms up.
  for (const query of queries) measure(index, query)
  const measured = queries.map((query) => measure(index, query))
  print(`${corpus.length} synthetic records, ${queries.length} queries, Node ${process.version}`)
  for (const part of asked.includes('open') ? (['open'] as const) : parts) printPart(part, ofPart(measured, part))
  printOthers(index, queries)
  if (asked.includes('worst')) printWorst(ofPart(measured, 'open'))
  if (asked.includes('record')) record(measured)
  return 0
}

const ofPart = (measured: readonly Measured[], part: Part) => measured.filter(({ query }) => query.part === part)
const ofKind = (measured: readonly Measured[], kind: JudgedQuery['kind']) =>
  measured.filter(({ query }) => query.kind === kind)
const ofLanguage = (measured: readonly Measured[], language: string) =>
  measured.filter(({ query }) => query.language === language)
const languagesOf = (measured: readonly Measured[]) =>
  [...new Set(measured.map(({ query }) => query.language))].toSorted()

function printPart(part: Part, measured: readonly Measured[]) {
  print(`\n${part === 'open' ? 'Open part    ' : 'Held-out part'}              all results       judged results`)
  print('                  queries  nDCG@10  recall@20  nDCG@10  recall@20  zero results  p95')
  printRow('all', measured, targets.ndcg)
  for (const language of languagesOf(measured))
    printRow(language, ofLanguage(measured, language), targets.ndcgOfLanguage)
  for (const kind of queryKinds) printRow(kind, ofKind(measured, kind), 0)
  print('                                   all results   judged results')
  for (const [name, least, figureOf] of asked) printTarget(name, { measured, least, figureOf })
  const zero = zeroOf(measured)
  print(`  ${`zero results, at most ${targets.zero}`.padEnd(32)} ${zero.toFixed(3)} ${verdictOf(zero <= targets.zero)}`)
}

function printRow(name: string, some: readonly Measured[], least: number) {
  const [all, judged] = [gradesOf(some, 'all'), gradesOf(some, 'judged')]
  const figures = [
    String(some.length).padStart(9),
    ...[all, judged].flatMap(({ ndcg, recall }) => [ndcg.toFixed(3).padStart(9), recall.toFixed(3).padStart(11)]),
    `${(zeroOf(some) * 100).toFixed(1)} %`.padStart(14),
    `${slowestOf(some).toFixed(1)} ms`.padStart(9),
  ]
  const below = readings.filter((reading) => gradesOf(some, reading).ndcg < least)
  const verdict = below.length > 0 ? `  nDCG below ${least}: ${below.join(', ')}` : ''
  print(`  ${name.padEnd(14)}${figures.join('')}${verdict}`)
}

type FigureOf = (measured: readonly Measured[], reading: Reading) => number

const asked: readonly [name: string, least: number, figureOf: FigureOf][] = [
  ['nDCG@10', targets.ndcg, (measured, reading) => gradesOf(measured, reading).ndcg],
  [
    'nDCG@10, least language',
    targets.ndcgOfLanguage,
    (measured, reading) =>
      Math.min(...languagesOf(measured).map((language) => gradesOf(ofLanguage(measured, language), reading).ndcg)),
  ],
  ['recall@20', targets.recall, (measured, reading) => gradesOf(measured, reading).recall],
  [
    'recall@20, misspelt',
    targets.misspelt,
    (measured, reading) => gradesOf(ofKind(measured, 'misspelt'), reading).recall,
  ],
  [
    'precision@5, words',
    targets.precision,
    (measured, reading) => gradesOf(ofKind(measured, 'words'), reading).precision,
  ],
]

type Target = { measured: readonly Measured[]; least: number; figureOf: FigureOf }

function printTarget(name: string, { measured, least, figureOf }: Target) {
  const figures = readings.map((reading) => figureOf(measured, reading))
  const said = figures.map((figure) => `${figure.toFixed(3)} ${verdictOf(figure >= least)}`.padEnd(14))
  print(`  ${`${name}, ${least}`.padEnd(32)} ${said.join('')}`)
}

/** Prints how much use records in other languages are, as far as somebody has read them. */
function printOthers(index: SearchIndex, queries: readonly JudgedQuery[]) {
  const known = readOtherLanguages()
  const read = queries.flatMap((query) => gradesOfOthers(index, query, known[query.id] ?? {}))
  const share = (least: number) => (read.filter((grade) => grade >= least).length / Math.max(1, read.length)).toFixed(2)
  print('\nRecords in other languages that stand among the first twenty of a query and were read for it')
  print(`  ${read.length}, of use ${share(1)}, clearly or just what is looked for ${share(2)}`)
}

const verdictOf = (isMet: boolean) => (isMet ? 'met' : 'MISSED')

function printWorst(measured: readonly Measured[]) {
  print('\nThe ten worst queries of the open part, by judged results')
  const worst = measured
    .toSorted(({ judged: one }, { judged: other }) => one.ndcg - other.ndcg || one.recall - other.recall)
    .slice(0, 10)
  for (const { query, judged } of worst)
    print(
      `  ${query.id.padEnd(10)} ${query.kind.padEnd(13)} nDCG ${judged.ndcg.toFixed(2)}  recall ${judged.recall.toFixed(2)}  ${query.text}`,
    )
}

/** Keeps what `npm test` does not let fall. */
function record(measured: readonly Measured[]) {
  const some = parts.map((part) => ({ part, of: ofPart(measured, part) }))
  const kept: Recorded = {
    all: Object.fromEntries(
      some.flatMap(({ part, of }) =>
        languagesOf(of).map((language) => [
          `${part} ${language}`,
          rounded(gradesOf(ofLanguage(of, language), 'all').ndcg),
        ]),
      ),
    ),
    judged: Object.fromEntries(
      some.flatMap(({ part, of }) => {
        const { ndcg, recall } = gradesOf(of, 'judged')
        return [
          [`${part} ndcg`, rounded(ndcg)],
          [`${part} recall`, rounded(recall)],
        ]
      }),
    ),
  }
  writeFileSync(recordedFile, `${JSON.stringify(kept, null, 2)}\n`)
  print(`\nkept in ${recordedFile}`)
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
