import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { readEnvironment } from '@/lib/env'
import { readAreas } from '@/server/addresses'
import { openAdmission } from '@/server/admission'
import { leadsToPublicRoom, openDoor } from '@/server/door'
import { openLane } from '@/server/lane/lane'
import { listen } from '@/server/listen'
import type { Log } from '@/server/log'
import { openPageCache } from '@/server/page-cache'
import { openProblemPages } from '@/server/problem-pages'
import { openPublicPages } from '@/server/public-pages'
import { openPublicRoom } from '@/server/public-room'
import { type Handle, type MakeAnswer, render } from '@/server/render'
import { openReply } from '@/server/reply'
import { type Question, receive } from '@/server/visit'
import { openVisits } from '@/server/visits'

const quiet = pino({ level: 'silent' })
const elsewhere = () => {
  throw new Error('not a public address')
}

type Options = {
  maxBytes?: number
  atOnce?: number
  log?: Log
  /** Whether what lies in memory is answered before Node's server reads it. */
  hasLane?: boolean
  silenceMs?: number
  shutdownSeconds?: number
}

/** The public half of the server around something that stands in for Next. */
export async function openPublicServer(
  handle: Handle,
  { maxBytes = 4_000_000, atOnce = 4, log = quiet, hasLane = true, silenceMs, shutdownSeconds = 5 }: Options = {},
) {
  const settings = readEnvironment({})
  const make: MakeAnswer = (question) => render(handle, question)
  const problems = openProblemPages(make, log)
  const reply = openReply(settings, problems)
  const cache = openPageCache({ maxBytes, sinceFollowed: () => 0 })
  cache.apply({ seq: 1, emptied: 0 }, 0)
  const makePage = openPublicPages({
    ...{ make, problems, log },
    admit: openAdmission({ atOnce, waiting: 100, patience: 1_000 }),
    admitSearch: openAdmission({ atOnce, waiting: 10, patience: 200 }),
    database: { isLost: () => false, isTroubled: () => false, answers: async () => true },
  })
  const areaOf = readAreas({ isDev: false })
  const room = openPublicRoom({ settings, cache, makePage, reply, log })
  const door = openDoor({
    ...{ settings, reply, areaOf },
    rooms: { public: room.visit, ...{ private: elsewhere, asset: elsewhere, file: elsewhere, theme: elsewhere } },
    health: { live: elsewhere, ready: elsewhere, serving: elsewhere, stop: elsewhere },
  })
  let isStopping = false
  let [recalled, byNode] = [0, 0]
  const recall = (question: Question) => {
    const found = leadsToPublicRoom(question.path, areaOf) ? room.recall(question) : undefined
    if (found) recalled += 1
    return found
  }
  const visits = openVisits({ door, reply, log, level: 'info', isStopping: () => isStopping })
  const server = createServer((req, res) => {
    byNode += 1
    visits(req, res)
  })
  const lane = hasLane
    ? openLane({ server, recall, log, isStopping: () => isStopping, ...(silenceMs && { silenceMs }) })
    : undefined
  const drain = await listen(server, { host: '127.0.0.1', port: 0, shutdownSeconds }, lane)
  const { port } = server.address() as AddressInfo
  const visit: Handle = async (req, res) => door(receive(req, res))
  return {
    /** The status of an answer, without a connection: for a great many questions. */
    statusOf: async (url: string) => (await render(visit, { url })).status,
    ask: (path: string, init?: RequestInit) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init }),
    ...{ server, port, cache },
    /** How many requests the lane has answered, and how many Node's server has read. */
    counts: () => ({ recalled, byNode }),
    drain: (hurry = new AbortController().signal) => {
      isStopping = true
      return drain(hurry)
    },
    close: () => {
      lane?.closeAll()
      server.closeAllConnections()
      server.close()
    },
  }
}
