import { createServer } from 'node:http'
import next from 'next'
import type { Environment } from '@/lib/env'

type Options = { settings: Pick<Environment, 'host' | 'port'>; isDev: boolean }

/**
 * Next as one handler behind the door. To the server of the first request it is given it would add a listener for requests
 * to change the protocol: these would then pass the door by, and wait for ever for an answer. It gets a server that never
 * listens for that.
 */
export const openNext = ({ settings: { host, port }, isDev }: Options) =>
  next({ dev: isDev, dir: process.cwd(), hostname: host, port, httpServer: createServer() })
