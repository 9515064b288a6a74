import type { IncomingMessage } from 'node:http'
import type { Environment } from '@/lib/env'
import { isFormPath } from '@/lib/public/addresses'
import { canonicalQuery } from '@/lib/public/parameters'
import { answer } from './answer'
import type { Room } from './door'
import { claims, settleForwarded } from './forwarded'
import type { Log } from './log'
import type { Page } from './page'
import type { PageCache } from './page-cache'
import { commonHeaders, type HeaderList, publicHeaders } from './policies'
import type { MakePublicPage } from './public-pages'
import { hasSession, isRead, localeOf, patienceOf, type Visit } from './visit'

type Options = { settings: Environment; cache: PageCache; makePage: MakePublicPage; log: Log }

/** Pages and data for everybody: from memory where they may be, finished documents in any case. */
export function openPublicRoom({ settings, cache, makePage, log }: Options): Room {
  const common: HeaderList = [...commonHeaders(settings), ...publicHeaders({ isDev: false })]
  const kept: HeaderList = [...common, ['Cache-Control', 'public, max-age=0, must-revalidate']]
  const unkept: HeaderList = [...common, ['Cache-Control', 'no-store']]
  const anonymous = claims(settings)
  const send = (visit: Visit, page: Page, mayBeKept: boolean) =>
    answer(visit, page, mayBeKept && page.status < 400 ? kept : unkept)

  const answerAlone = async (visit: Visit, url: string) => {
    const { req, res, path, body } = visit
    settleForwarded(req, settings)
    const question = { url, path, locale: localeOf(visit), headers: req.headers, signal: patienceOf(res) }
    send(visit, await makePage({ ...question, method: methodOf(req), ...(body && { body }) }), false)
  }
  return (visit) => {
    const { req, path, query, id } = visit
    const url = query ? path + canonicalQuery(query) : path
    if (!isRead(req) || hasSession(req) || isFormPath(path)) return answerAlone(visit, url)
    const found = cache.find(url)
    // Nothing of this visitor goes into the question: the answer is for everybody.
    const make = () => makePage({ url, path, locale: localeOf(visit), headers: { ...anonymous, 'x-request-id': id } })
    if (!found) return cache.get(url, make).then((page) => send(visit, page, true))
    if (found.wantsRefresh) cache.get(url, make).catch((err) => log.error({ err, route: path }, 'no newer page'))
    visit.isFromMemory = true
    send(visit, found.page, true)
  }
}

const methodOf = ({ method = 'GET' }: IncomingMessage) => (method === 'HEAD' ? 'GET' : method)
