import { createServer, type Server } from 'node:http'
import next from 'next'
import type { Environment } from '@/lib/env'

type Options = { settings: Pick<Environment, 'host' | 'port'>; isDev: boolean }

/**
 * Next as one handler behind the door. To the server of the first request it is given it would add a listener for requests
 * to change the protocol: these would then pass the door by, and wait for ever for an answer. It gets a server of its own,
 * `upgrades`, that never listens; its listeners are called by whoever wants Next to have such a request.
 */
export function openNext({ settings: { host, port }, isDev }: Options) {
  const upgrades: Server = createServer()
  return { app: next({ dev: isDev, dir: process.cwd(), hostname: host, port, httpServer: upgrades }), upgrades }
}
