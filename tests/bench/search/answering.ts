import pg from 'pg'
import { interfaceLocales } from '@/lib/language/rules'
import { publicSearch, search } from '@/lib/public/search'
import { portalProcess } from '@/server/process'
import { proportionalSetSize } from '../memory'
import { openNarrow } from './narrow-table'
import { type Asked, type AskedKind, askedKinds, questionsOf } from './questions'
import { type Times, timesOf } from './timing'

/** What one world costs to search, measured in a process that does nothing else. */
export type Answering = {
  /** Seconds until the index knew everything, and the megabytes it takes. */
  build: number
  megabytes: number | undefined
  rounds: Round[]
  kinds: { kind: AskedKind; ours: Times; narrow: Times; found: number; narrowFound: number }[]
}
type Round = { ours: Times; memory: Times; narrow: Times }

/** One question: the whole answer, the part of it that memory gives, and the narrow table, in milliseconds. */
type Sample = { kind: AskedKind; ours: number; memory: number; narrow: number; found: number; narrowFound: number }

const rounds = 5
const questions = 100

/** The program of its own process: DATABASE_PUBLIC_URL leads to the world, DATABASE_OWNER_URL to its narrow table. */
export async function main(): Promise<Answering> {
  const before = settledSize()
  const started = performance.now()
  await publicSearch().current()
  const build = (performance.now() - started) / 1000
  const after = settledSize()
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const narrow = await openNarrow(client)
    const measure = (round: number) => inTurns(questionsOf(round, questions), narrow)
    await measure(0)
    const samples: Sample[][] = []
    for (let round = 1; round <= rounds; round += 1) samples.push(await measure(round))
    return {
      build,
      megabytes: before === undefined || after === undefined ? undefined : (after - before) / 1024,
      rounds: samples.map(roundOf),
      kinds: askedKinds.map((kind) => kindOf(kind, samples.flat())),
    }
  } finally {
    await client.end()
    await portalProcess().publicPool?.end()
  }
}

/** Kilobytes, once what nobody needs any more is given back. */
function settledSize(): number | undefined {
  globalThis.gc?.()
  return proportionalSetSize(process.pid)
}

/** Each question to both, one after the other: what else the machine does falls on both alike. */
async function inTurns(asked: readonly Asked[], narrow: Awaited<ReturnType<typeof openNarrow>>): Promise<Sample[]> {
  const index = await publicSearch().current()
  const samples: Sample[] = []
  for (const [place, { kind, question }] of asked.entries()) {
    const locale = interfaceLocales[place % interfaceLocales.length] ?? 'en'
    const ours = await timed(() => search(question, locale))
    const memory = await timed(() => index.answer(question, locale))
    const floor = await timed(() => narrow.ask(question))
    const [found, narrowFound] = [ours.result.total, floor.result.total]
    samples.push({ kind, ours: ours.ms, memory: memory.ms, narrow: floor.ms, found, narrowFound })
  }
  return samples
}

async function timed<Result>(work: () => Result | Promise<Result>): Promise<{ ms: number; result: Result }> {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}

const roundOf = (samples: readonly Sample[]): Round => ({
  ours: timesOf(samples.map(({ ours }) => ours)),
  memory: timesOf(samples.map(({ memory }) => memory)),
  narrow: timesOf(samples.map(({ narrow }) => narrow)),
})

function kindOf(kind: AskedKind, all: readonly Sample[]): Answering['kinds'][number] {
  const samples = all.filter((sample) => sample.kind === kind)
  const middle = (key: 'found' | 'narrowFound') => timesOf(samples.map((sample) => sample[key])).p50
  const { ours, narrow } = roundOf(samples)
  return { kind, ours, narrow, found: middle('found'), narrowFound: middle('narrowFound') }
}
