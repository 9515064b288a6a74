import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Environment } from '@/lib/env'
import { type FileSize, fileSizes } from '@/lib/file/rules'
import { fileAnswer } from '@/lib/file/serving/answer'
import { findPublicFile } from '@/lib/public/files'
import type { Room } from './door'
import { commonHeaders, type HeaderList, publicFileHeaders } from './policies'
import type { Reply } from './reply'
import { isRead } from './visit'

type Options = { settings: Environment; database: { isLost: () => boolean }; reply: Reply }

/**
 * Files that published documents show, at `/files/<key>/<size>`. The database is asked each time, in one statement: a
 * file is gone with the document that showed it.
 */
export function openFileRoom({ settings, database, reply }: Options): Room {
  const common: HeaderList = [...commonHeaders(settings), ...publicFileHeaders]
  return async (visit) => {
    const { req, res, path, id } = visit
    if (!isRead(req)) return reply.problem(visit, 405)
    const asked = askedBy(path)
    if (!asked) return reply.problem(visit, 404)
    if (database.isLost()) return reply.problem(visit, 503)
    const file = await findPublicFile(asked.key)
    const answer = file && (await fileAnswer({ ...file, storageKey: file.key, size: asked.size }, questionOf(req)))
    if (!answer) return reply.problem(visit, 404)
    const headers: HeaderList = [...common, ...answer.headers, ['X-Request-Id', id]]
    res.writeHead(answer.status, headers.flat())
    if (!answer.body) return void res.end()
    // A visitor who leaves in the middle is no fault.
    await pipeline(answer.body, res).catch((error) => {
      if (!res.destroyed) throw error
    })
  }
}

function askedBy(path: string): { key: string; size: FileSize } | undefined {
  const [, key, last] = /^\/files\/([0-9a-f]{32})\/(\w+)$/.exec(path) ?? []
  const size = fileSizes.find((one) => one === last)
  return key && size ? { key, size } : undefined
}

const questionOf = ({ method = 'GET', headers }: IncomingMessage) => ({
  method,
  range: headers.range ?? null,
  ifRange: String(headers['if-range'] ?? '') || null,
  ifNoneMatch: headers['if-none-match'] ?? null,
})
