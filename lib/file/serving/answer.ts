import type { Readable } from 'node:stream'
import { type FileSize, storedName } from '@/lib/file/rules'
import { storage } from '@/lib/file/storage/storage'

/** What is sent: the file, and which size of it. */
export type Asked = {
  storageKey: string
  kind: 'image' | 'document'
  mediaType: string
  /** What its download is called. */
  fileName: string
  width: number | null
  size: FileSize
}

type Question = { method: string; range: string | null; ifRange: string | null; ifNoneMatch: string | null }

/** An answer that is not sent yet; without a body for HEAD, and where there is nothing new. */
export type FileAnswer = {
  status: 200 | 206 | 304 | 416
  headers: [name: string, value: string][]
  body: Readable | null
}

/**
 * The answer that sends a file so that nothing in it can run: pictures that were drawn anew are shown, everything else
 * is a download. Null where its bytes are missing.
 */
export async function fileAnswer(file: Asked, question: Question): Promise<FileAnswer | null> {
  const { storageKey, kind, mediaType, fileName, size, width } = file
  const kept = await storage()
  const name = storedName(storageKey, size, width)
  const total = await kept.measure(name)
  if (total === null) return null
  // What a key names never changes.
  const tag = `"${name}"`
  const common: FileAnswer['headers'] = [
    ['ETag', tag],
    ['Accept-Ranges', 'bytes'],
  ]
  if (knows(question.ifNoneMatch, tag)) return { status: 304, headers: common, body: null }
  common.push(['Content-Type', mediaType], ['Content-Disposition', disposition(kind, fileName)])
  const span = spanOf(question, { total, tag })
  if (span === 'outside')
    return { status: 416, headers: [...common.slice(0, 2), ['Content-Range', `bytes */${total}`]], body: null }
  const { first, last } = span ?? { first: 0, last: total - 1 }
  const headers: FileAnswer['headers'] = [...common, ['Content-Length', String(last - first + 1)]]
  if (span) headers.push(['Content-Range', `bytes ${first}-${last}/${total}`])
  const status = span ? 206 : 200
  if (question.method === 'HEAD') return { status, headers, body: null }
  const body = await kept.read(name, span)
  return body && { status, headers, body }
}

const knows = (tags: string | null, tag: string) => tags !== null && (tags.includes(tag) || tags.trim() === '*')

/** One span of bytes that was asked for; several, or one of an older file, are answered with the whole. */
function spanOf({ range, ifRange }: Question, { total, tag }: { total: number; tag: string }) {
  const found = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/.exec(range ?? '')
  if (!found || (ifRange !== null && ifRange !== tag)) return undefined
  const [, from, to, lastBytes] = found
  const first = from === undefined ? Math.max(0, total - Number(lastBytes)) : Number(from)
  const last = to ? Math.min(Number(to), total - 1) : total - 1
  if (to && Number(to) < first) return undefined
  return first > last ? 'outside' : { first, last }
}

/** RFC 6266: the name in plain letters for old programs, and as it is (RFC 5987). */
export function disposition(kind: Asked['kind'], fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind === 'image' ? 'inline' : 'attachment'}; filename="${plain || 'file'}"; filename*=UTF-8''${whole}`
}
