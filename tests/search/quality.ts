import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { createSearchIndex } from '@/lib/search/search-index'
import { type JudgedQuery, queryKinds, readCorpus, readQueries } from './judged-set'
import { figuresOf, type Measured, measure, precisionOf, rounded } from './measuring'
import { recordedFile } from './recorded'

const targets = { ndcg: 0.9, ndcgOfLanguage: 0.8, recall: 0.95, misspelt: 0.9, precision: 0.8, zero: 0.02 }
const parts = ['open', 'held_out'] as const
const print = (line = '') => process.stdout.write(`${line}\n`)

/** Prints how well the search answers the judged set, for each language, kind of query and part. */
export async function main(asked: readonly string[]): Promise<number> {
  const index = createSearchIndex()
  const corpus = readCorpus()
  index.put(corpus)
  const queries = readQueries()
  // Once unmeasured: the first queries would tell how fast the program warms up.
  for (const query of queries) measure(index, query)
  const measured = queries.map((query) => measure(index, query))
  print(`${corpus.length} synthetic records, ${queries.length} queries, Node ${process.version}`)
  for (const part of parts) printPart(part, ofPart(measured, part))
  if (asked.includes('worst')) printWorst(ofPart(measured, 'open'))
  if (asked.includes('record')) record(measured)
  return 0
}

const ofPart = (measured: readonly Measured[], part: JudgedQuery['part']) =>
  measured.filter(({ query }) => query.part === part)

function printPart(part: JudgedQuery['part'], measured: readonly Measured[]) {
  print(`\n${part === 'open' ? 'Open part' : 'Held-out part'}      queries  nDCG@10  recall@20  zero results  p95`)
  const row = (name: string, some: readonly Measured[], least: number) => {
    const { queries, ndcg, recall, zero, p95 } = figuresOf(some)
    const verdict = ndcg >= least ? '' : `  nDCG below ${least}`
    const figures = [String(queries).padStart(7), ndcg.toFixed(3).padStart(8), recall.toFixed(3).padStart(10)]
    print(
      `  ${name.padEnd(14)}${figures.join(' ')} ${percent(zero).padStart(13)} ${p95.toFixed(1).padStart(6)} ms${verdict}`,
    )
  }
  row('all', measured, targets.ndcg)
  for (const language of languagesOf(measured))
    row(
      language,
      measured.filter(({ query }) => query.language === language),
      targets.ndcgOfLanguage,
    )
  for (const kind of queryKinds) row(kind, ofKind(measured, kind), 0)
  const { recall, zero } = figuresOf(measured)
  const judged: [string, number, boolean][] = [
    ['recall@20', recall, recall >= targets.recall],
    [
      'recall@20, misspelt',
      figuresOf(ofKind(measured, 'misspelt')).recall,
      figuresOf(ofKind(measured, 'misspelt')).recall >= targets.misspelt,
    ],
    [
      'precision@5, words',
      precisionOf(ofKind(measured, 'words')),
      precisionOf(ofKind(measured, 'words')) >= targets.precision,
    ],
    ['zero results', zero, zero <= targets.zero],
  ]
  for (const [name, value, isMet] of judged)
    print(`  ${name.padEnd(22)} ${value.toFixed(3)}  ${isMet ? 'met' : 'MISSED'}`)
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const ofKind = (measured: readonly Measured[], kind: JudgedQuery['kind']) =>
  measured.filter(({ query }) => query.kind === kind)
const languagesOf = (measured: readonly Measured[]) =>
  [...new Set(measured.map(({ query }) => query.language))].toSorted()

function printWorst(measured: readonly Measured[]) {
  print('\nThe ten worst queries of the open part')
  const worst = measured.toSorted((one, other) => one.ndcg - other.ndcg || one.recall - other.recall).slice(0, 10)
  for (const { query, ndcg, recall } of worst)
    print(
      `  ${query.id.padEnd(10)} ${query.kind.padEnd(13)} nDCG ${ndcg.toFixed(2)}  recall ${recall.toFixed(2)}  ${query.text}`,
    )
}

/** Keeps nDCG of each language and part, which `npm test` does not let fall. */
function record(measured: readonly Measured[]) {
  const entries = parts.flatMap((part) =>
    languagesOf(measured).map((language) => {
      const some = ofPart(measured, part).filter(({ query }) => query.language === language)
      return [`${part} ${language}`, rounded(figuresOf(some).ndcg)] as const
    }),
  )
  writeFileSync(recordedFile, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
  print(`\nkept in ${recordedFile}`)
}
