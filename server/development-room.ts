import type { Environment } from '@/lib/env'
import { withBody } from './body'
import type { Room } from './door'
import { settleForwarded } from './forwarded'
import { commonHeaders, publicHeaders } from './policies'
import type { Handle } from './render'

/** While developing, public pages and files come straight from Next, with the scripts that reload them. */
export function openDevelopmentRoom(settings: Environment, handle: Handle): Room {
  const headers = [...commonHeaders(settings), ...publicHeaders({ isDev: true })]
  return async ({ req, res, id, body }) => {
    settleForwarded(req, settings)
    for (const [name, value] of headers) res.setHeader(name, value)
    res.setHeader('X-Request-Id', id)
    await handle(body ? withBody(req, body) : req, res)
  }
}
