import { parentPort, workerData } from 'node:worker_threads'
import { openPublicPool } from '@/lib/public/pool'
import { publicSearch, search } from '@/lib/public/search'
import { giveBack, giveBackWhenIdle } from '../memory'
import { portalProcess } from '../process'
import type { Asked, Beginning, Told } from './messages'

// A thread of its own: it keeps the index of everything published and answers what is asked of it. Neither reading the
// index nor a question that is hard to answer keeps anybody waiting who asks for something else.

const { databaseUrl } = workerData as Beginning
const pool = openPublicPool(databaseUrl, { most: 4 })
portalProcess().publicPool = pool
const tell = (told: Told) => parentPort?.postMessage(told)

parentPort?.on('message', ({ number, question, locale, extent }: Asked) => {
  search(question, locale, extent).then(
    (answer) => tell({ number, answer: JSON.stringify(answer) }),
    (error: unknown) => tell({ number, error: asError(error) }),
  )
})

// Read before somebody asks; who asks meanwhile waits for it. Reading leaves behind about as much as it keeps.
publicSearch()
  .current()
  .then(giveBack)
  .catch((error: unknown) => tell({ warning: asError(error).message }))
giveBackWhenIdle()

/** What can be told to another thread, whatever else an error carries. */
function asError(error: unknown): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return Object.assign(new Error(message), { stack })
}
