import type { IncomingMessage } from 'node:http'
import type { Environment } from '@/lib/env'
import { isFormPath } from '@/lib/public/addresses'
import { isApiPath } from '@/lib/public/api-addresses'
import { answer } from './answer'
import { type Asked, askedBy, isSearch } from './asked'
import type { Room } from './door'
import { claims, settleForwarded, visitorAddress } from './forwarded'
import type { Log } from './log'
import { encodingFor, type Page } from './page'
import type { PageCache } from './page-cache'
import { apiHeaders, commonHeaders, type HeaderList, publicHeaders } from './policies'
import type { MakePublicPage } from './public-pages'
import type { Reply } from './reply'
import { openSearchBudget } from './search-budget'
import { hasSession, isRead, localeOf, patienceOf, type Visit } from './visit'

type Options = { settings: Environment; cache: PageCache; makePage: MakePublicPage; reply: Reply; log: Log }

/** Pages and data for everybody: from memory where they may be, finished documents in any case. */
export function openPublicRoom({ settings, cache, makePage, reply, log }: Options): Room {
  const common: HeaderList = [...commonHeaders(settings), ...publicHeaders({ isDev: false })]
  const forPages = withKeeping(common)
  const forPrograms = withKeeping([...common, ...apiHeaders])
  const anonymous = claims(settings)
  const hasBudget = openSearchBudget()
  const mayAsk = ({ req, path }: Visit) => !isSearch(path) || hasBudget(visitorAddress(req, settings.trustedProxyHops))
  const send = (visit: Visit, page: Page, mayBeKept: boolean) => {
    const { kept, unkept } = isApiPath(visit.path) ? forPrograms : forPages
    answer(visit, page, mayBeKept && page.status < 400 ? kept : unkept)
  }

  const answerAlone = async (visit: Visit, url: string) => {
    const { req, res, path, body } = visit
    settleForwarded(req, settings)
    const encoding = encodingFor(req.headers['accept-encoding'])
    const question = { url, path, locale: localeOf(visit), headers: req.headers, signal: patienceOf(res), encoding }
    send(visit, await makePage({ ...question, method: methodOf(req), ...(body && { body }) }), false)
  }
  const read = (visit: Visit): Asked => {
    const { path, query } = visit
    // What is kept is kept under its own address: nothing needs to be read from it.
    const asked = query ? `${path}?${query}` : path
    return cache.has(asked) ? { url: asked } : askedBy(visit)
  }
  return (visit) => {
    const { req, path, id } = visit
    if (!isRead(req) && isApiPath(path)) return tellMethods(visit, reply)
    const { url, movesTo } = read(visit)
    if (movesTo && isRead(req)) return reply.bare(visit, 302, [['Location', movesTo]])
    if (isForOne(visit)) return answerAlone(visit, url)
    const found = cache.find(url)
    // Nothing of this visitor goes into the question: the answer is for everybody.
    const make = () => makePage({ url, path, locale: localeOf(visit), headers: { ...anonymous, 'x-request-id': id } })
    if (!found)
      return mayAsk(visit) ? cache.get(url, make).then((page) => send(visit, page, true)) : reply.problem(visit, 429)
    if (found.wantsRefresh) cache.get(url, make).catch((err) => log.error({ err, route: path }, 'no newer page'))
    visit.isFromMemory = true
    send(visit, found.page, true)
  }
}

const withKeeping = (headers: HeaderList) => ({
  kept: [...headers, ['Cache-Control', 'public, max-age=0, must-revalidate']] satisfies HeaderList,
  unkept: [...headers, ['Cache-Control', 'no-store']] satisfies HeaderList,
})

const apiMethods = 'GET, HEAD, OPTIONS'

/** Data can be read only. Browsers ask before a program of another site sends a header of its own. */
function tellMethods(visit: Visit, reply: Reply) {
  if (visit.req.method !== 'OPTIONS') return reply.problem(visit, 405, [['Allow', apiMethods]])
  return reply.bare(visit, 204, [
    ['Allow', apiMethods],
    ['Access-Control-Allow-Methods', apiMethods],
    ['Access-Control-Allow-Headers', 'If-None-Match'],
    ['Access-Control-Max-Age', '86400'],
  ])
}

/** Answers that are neither kept nor taken from memory. */
const isForOne = ({ req, path }: Visit) => !isRead(req) || hasSession(req) || isFormPath(path)

const methodOf = ({ method = 'GET' }: IncomingMessage) => (method === 'HEAD' ? 'GET' : method)
