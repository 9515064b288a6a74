import type { IncomingMessage, ServerResponse } from 'node:http'
import { routeOf } from './addresses'
import type { Room } from './door'
import type { Log } from './log'
import type { Reply } from './reply'
import { receive, type Visit } from './visit'

type Options = {
  door: Room
  reply: Reply
  log: Log
  /** Level of the line that a request leaves behind; one answered from memory says less than its line would cost. */
  level: 'debug' | 'info'
  isStopping: () => boolean
}

/** Takes every request to the door, logs it when it is over, and answers for whatever went wrong behind the door. */
export function openVisits({ door, reply, log, level, isStopping }: Options) {
  const tell = ({ req, res, path, id }: Visit, { began, own }: { began: number; own: 'debug' | 'info' }) =>
    log[own](
      {
        id,
        method: req.method,
        route: routeOf(path),
        status: res.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...(!res.writableFinished && { left: true }),
      },
      'request',
    )
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
    const own = visit.isFromMemory ? 'debug' : level
    if (log.isLevelEnabled(own)) res.once('close', () => tell(visit, { began, own }))
  }
}
