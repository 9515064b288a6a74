import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from '@/lib/env'
import type { Closer } from './ending'
import { StartFailure } from './failure'
import type { Lane } from './lane/lane'

type Where = Pick<Environment, 'host' | 'port' | 'shutdownSeconds'>

/** Listens; returns what stops listening and waits for the requests under way. */
export async function listen(
  server: Server,
  { host, port, shutdownSeconds }: Where,
  lane?: Lane | undefined,
): Promise<Closer> {
  // For files over a slow line; a form has less (body.ts).
  server.requestTimeout = 180_000
  server.headersTimeout = 10_000
  // Longer than a proxy in front keeps its connections, or it would send into one that we are just closing.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, port)))
    server.listen(port, host, resolve)
  })
  return (hurry) => drain(server, lane, AbortSignal.any([hurry, AbortSignal.timeout(shutdownSeconds * 1_000)]))
}

const notListening = ({ code, message }: NodeJS.ErrnoException, port: number) =>
  code === 'EADDRINUSE'
    ? new StartFailure(
        `Port ${port} was taken by another program meanwhile.`,
        'Stop that program or choose another PORT.',
      )
    : new StartFailure(`The portal cannot listen: ${message}`, 'Check HOST and PORT; .env.example explains them.')

async function drain(server: Server, lane: Lane | undefined, limit: AbortSignal) {
  // Node's own close would cut idle connections at once, and with them a request that is just on its way.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  await Promise.race([closed, sleep(200, undefined, { signal: limit }).catch(() => undefined)])
  const cutting = setInterval(() => {
    lane?.closeIdle()
    server.closeIdleConnections()
  }, 50)
  const late = new Promise<void>((resolve) => {
    if (limit.aborted) resolve()
    else limit.addEventListener('abort', () => resolve(), { once: true })
  })
  await Promise.race([closed, late])
  clearInterval(cutting)
  lane?.closeAll()
  server.closeAllConnections()
}
