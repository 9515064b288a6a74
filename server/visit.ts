import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { deskLocaleCookie, preferredLocale } from '@/lib/language/preference'
import { isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { apiLocaleOf, isApiPath } from '@/lib/public/api-addresses'

/** What a request says before anything is done about it. */
export type Asking = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** One request with what the server has read from it so far. */
export type Visit = {
  req: IncomingMessage
  res: ServerResponse
  id: string
  path: string
  /** What stands behind the question mark. */
  query: string
  /** Read to its end at the door, where the request has one. */
  body?: Buffer
  /** Answered with a page that was finished before. */
  isFromMemory?: boolean
}

/** As much of a visit as a finished page needs. */
export type Question = { req: Asking } & Pick<Visit, 'id' | 'path' | 'query'>

export const receive = (req: IncomingMessage, res: ServerResponse): Visit => ({ ...questionIn(req), req, res })

export function questionIn(req: Asking): Question {
  const url = req.url ?? '/'
  const mark = url.indexOf('?')
  const id = randomUUID()
  // Set on the request too, for whoever logs behind us; what the visitor sent under this name is gone.
  req.headers['x-request-id'] = id
  return { req, id, path: mark < 0 ? url : url.slice(0, mark), query: mark < 0 ? '' : url.slice(mark + 1) }
}

/** The language to speak: what the address says, then the desk's choice, then the browser's; programs choose by address only. */
export function localeOf({ path, query, req }: Omit<Question, 'id'>): Locale {
  if (isApiPath(path)) return apiLocaleOf(query)
  const first = path.split('/', 2)[1]
  if (isInterfaceLocale(first)) return first
  const chosen = chosenLocale.exec(req.headers.cookie ?? '')?.[1]
  return isInterfaceLocale(chosen) ? chosen : preferredLocale(req.headers['accept-language'])
}

const chosenLocale = new RegExp(`(?:^|;\\s*)${deskLocaleCookie}=([a-z]{2})(?:;|$)`)

/** Whoever has a session, or says so: their requests are neither answered from memory nor remembered. */
export const hasSession = ({ headers }: Asking): boolean =>
  headers.cookie !== undefined && /(?:^|;\s*)(?:__Host-)?next-auth\.session-token=/.test(headers.cookie)

export const isRead = ({ method }: Asking): boolean => method === 'GET' || method === 'HEAD'

/** Aborted when the visitor leaves before the answer is complete. */
export function patienceOf(res: ServerResponse): AbortSignal {
  const leaving = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) leaving.abort()
  })
  return leaving.signal
}
