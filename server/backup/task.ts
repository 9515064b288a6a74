import { text } from 'node:stream/consumers'
import { readEnvironment } from '@/lib/env'
import { StartFailure } from '../failure'
import { backUp, proveNewest } from './backing-up'
import type { TaskAnswer, TaskOrder } from './orders'
import { keyOf } from './problem'

// A program of its own, which is told by its standard input what to do (orders.ts) and answers in one line.

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    ending.abort()
    // A proof does not listen; what it leaves is taken away by the next one.
    setTimeout(() => process.exit(1), 5_000).unref()
  })

const nothing = { erased: 0, left: [] }
const told = await carryOut(JSON.parse(await text(process.stdin)) as TaskOrder).then(
  (done): TaskAnswer => ({ done }),
  (error: unknown): TaskAnswer => ({ problem: keyOf(error), detail: detailOf(error) }),
)
process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0))

async function carryOut(order: TaskOrder) {
  if (order.what === 'replay') return replay(order)
  const work = {
    ...{ settings: readEnvironment(process.env), ownerUrl: order.ownerUrl },
    ...{ isByHand: false, signal: ending.signal },
  }
  if (order.what === 'make') await backUp(work)
  else await proveNewest(work)
  return nothing
}

async function replay({ webUrl, publicUrl, erasures, madeAt }: Extract<TaskOrder, { what: 'replay' }>) {
  process.env.DATABASE_URL = webUrl
  process.env.DATABASE_PUBLIC_URL = publicUrl
  // Opens the private client, which can only be done once its address is settled.
  const { noteRestore, replayErasures } = await import('./replaying')
  const replayed = await replayErasures(erasures)
  await noteRestore(madeAt)
  return replayed
}

/** For the log: our own words, or what kind of error it was and where. What a database says may quote a row. */
function detailOf(error: unknown): string {
  if (error instanceof StartFailure) return error.problem
  const { code, stack = '' } = error as Error & { code?: string }
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return [code ?? '', ...frames.slice(0, 8)].join('\n')
}
