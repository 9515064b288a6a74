import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Locale } from '@/lib/language/rules'
import type { Answer, Extent } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import type { Log } from '../log'
import type { Asked, Beginning, Told } from './messages'

export type SearchThread = {
  ask: (question: Question, locale: Locale, extent?: Extent) => Promise<Answer>
  stop: () => Promise<void>
}
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }
type Running = { worker: Worker; waiting: Map<number, Waiting> }

/** A third of what a thread has for new objects: an answer makes few, and none of them lives long. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/**
 * The thread that answers searches. It begins at once, reads its index by itself, and begins anew with the next question if
 * it ever ends; who was waiting then is told so.
 */
export function openSearchThread(
  beginning: Beginning,
  log: Pick<Log, 'error' | 'warn'>,
  program = '.build/search.mjs',
): SearchThread {
  let running: Running | undefined
  let count = 0
  let isStopped = false

  const begin = (): Running => {
    const worker = new Worker(path.resolve(program), { workerData: beginning, name: 'search', resourceLimits })
    const one: Running = { worker, waiting: new Map() }
    worker.on('message', (told: Told) => hear(one, told))
    worker.on('error', (err) => log.error({ err }, 'the thread of the search failed'))
    worker.once('exit', () => {
      if (running === one) running = undefined
      for (const { reject } of one.waiting.values()) reject(new Error('the thread of the search has ended'))
    })
    return one
  }
  const hear = ({ waiting }: Running, told: Told) => {
    if ('warning' in told) {
      log.warn({ reason: told.warning }, 'the search index is read on the first question')
      return
    }
    const asker = waiting.get(told.number)
    waiting.delete(told.number)
    if ('answer' in told) asker?.resolve(JSON.parse(told.answer) as Answer)
    else asker?.reject(told.error)
  }
  running = begin()
  return {
    ask: (question, locale, extent = 'all') =>
      new Promise((resolve, reject) => {
        if (isStopped) return reject(new Error('the portal is stopping'))
        running ??= begin()
        const asked: Asked = { number: (count += 1), question, locale, extent }
        running.waiting.set(asked.number, { resolve, reject })
        running.worker.postMessage(asked)
      }),
    stop: async () => {
      isStopped = true
      await running?.worker.terminate()
    },
  }
}
