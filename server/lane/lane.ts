import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { sentOf } from '../answer'
import type { Log } from '../log'
import type { Recalled } from '../public-room'
import { type Asking, type Question, questionIn } from '../visit'
import { levelFromMemory, tellOf } from '../visits'
import { Loan } from './loan'
import { plainHead } from './plain-head'
import { type Judged, Rider } from './rider'
import { openClosing, wireOf } from './wire'

type Options = {
  server: Server
  recall: (question: Question) => Recalled | undefined
  log: Log
  isStopping: () => boolean
  silenceMs?: number
}

export type Lane = {
  /** Closes what waits for its next request. */
  closeIdle: () => void
  closeAll: () => void
}

/** Node keeps connections so much longer than it says. */
const longerThanSaid = 1_000

/**
 * Answers, on the connections of Node's own server, what is plainly asked and lies finished in memory (ADR 29). Everything
 * else is Node's: for another plain request it gets the connection lent, with anything unusual it gets it for good.
 */
export function openLane({ server, recall, log, isStopping, silenceMs = 2_000 }: Options): Lane {
  const closing = openClosing(server)

  const answerTo = (req: Asking, began: number): Judged => {
    const question = questionIn(req)
    const found = recall(question)
    if (!found) return 'lend'
    const sent = sentOf(found.page, found.area, req)
    const bytes = wireOf(sent, question.id, closing())
    if (!bytes) return 'lend'
    if (!log.isLevelEnabled(levelFromMemory)) return { bytes }
    const whenOver = (isWhole: boolean) =>
      tellOf(log, question, { began, status: sent.status, isWhole, level: levelFromMemory })
    return { bytes, whenOver }
  }
  const judge = (bytes: Buffer): Judged => {
    const began = performance.now()
    const req = isStopping() ? undefined : plainHead(bytes)
    if (!req) return 'leave'
    try {
      return answerTo(req, began)
    } catch (err) {
      log.error({ err }, 'the lane has no answer')
      return 'lend'
    }
  }

  const [byNode] = server.listeners('connection')
  server.removeAllListeners('connection')
  const riders = new Map<Socket, Rider>()
  const way = {
    ...{ judge, silenceMs },
    serveByNode: (connection: unknown) => byNode?.call(server, connection),
    restMs: () => server.keepAliveTimeout + longerThanSaid,
    forget: (socket: Socket) => riders.delete(socket),
  }
  server.on('connection', (socket) => riders.set(socket, new Rider(socket, way)))
  server.prependListener('request', ({ socket }: IncomingMessage, res: ServerResponse) => {
    const loan: unknown = socket
    if (loan instanceof Loan) res.once('finish', () => loan.giveBack())
  })
  return {
    closeIdle: () => {
      for (const rider of riders.values()) rider.closeIfIdle()
    },
    closeAll: () => {
      for (const socket of riders.keys()) socket.destroy()
    },
  }
}
