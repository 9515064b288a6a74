import type { IncomingMessage, ServerResponse } from 'node:http'
import { routeOf } from './addresses'
import type { Room } from './door'
import type { Log } from './log'
import type { Reply } from './reply'
import { type Question, receive, type Visit } from './visit'

/** Level of the line that a request leaves behind; one answered from memory says less than its line would cost. */
type Level = 'debug' | 'info'
export const levelFromMemory: Level = 'debug'

type Options = {
  door: Room
  reply: Reply
  log: Log
  level: Level
  isStopping: () => boolean
}

type Outcome = { began: number; status: number; isWhole: boolean; level: Level }

/** The line about a request that is over. */
export const tellOf = (log: Log, { req, path, id }: Question, { began, status, isWhole, level }: Outcome) =>
  log[level](
    {
      id,
      method: req.method,
      route: routeOf(path),
      status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      ...(!isWhole && { left: true }),
    },
    'request',
  )

/** Takes every request to the door, logs it when it is over, and answers for whatever went wrong behind the door. */
export function openVisits({ door, reply, log, level, isStopping }: Options) {
  const apologise = async (visit: Visit, err: unknown) => {
    log.error({ err, id: visit.id, route: routeOf(visit.path) }, 'a request failed')
    if (visit.res.headersSent) visit.res.destroy()
    else await reply.problem(visit, 500)
  }
  return (req: IncomingMessage, res: ServerResponse): void => {
    const visit = receive(req, res)
    const began = performance.now()
    // A connection that stays open would be cut in the middle of its next request.
    if (isStopping()) res.shouldKeepAlive = false
    try {
      door(visit)
        ?.catch((err: unknown) => apologise(visit, err))
        .catch(() => res.destroy())
    } catch (err) {
      void apologise(visit, err).catch(() => res.destroy())
    }
    const own = visit.isFromMemory ? levelFromMemory : level
    if (!log.isLevelEnabled(own)) return
    res.once('close', () =>
      tellOf(log, visit, { began, status: res.statusCode, isWhole: res.writableFinished, level: own }),
    )
  }
}
