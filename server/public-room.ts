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
import { hasSession, isRead, localeOf, patienceOf, type Question, type Visit } from './visit'

type Options = { settings: Environment; cache: PageCache; makePage: MakePublicPage; reply: Reply; log: Log }

/** A finished page and the headers of its area. */
export type Recalled = { page: Page; area: HeaderList }

export type PublicRoom = {
  visit: Room
  /** What lies finished under the very address that is asked and may be given to whoever asks so. */
  recall: (question: Question) => Recalled | undefined
}

/** Pages and data for everybody: from memory where they may be, finished documents in any case. */
export function openPublicRoom({ settings, cache, makePage, reply, log }: Options): PublicRoom {
  const common: HeaderList = [...commonHeaders(settings), ...publicHeaders({ isDev: false })]
  const forPages = withKeeping(common)
  const forPrograms = withKeeping([...common, ...apiHeaders])
  const anonymous = claims(settings)
  const hasBudget = openSearchBudget()
  const mayAsk = ({ req, path }: Visit) => !isSearch(path) || hasBudget(visitorAddress(req, settings.trustedProxyHops))
  const areaOf = (path: string, page: Page, mayBeKept: boolean) => {
    const { kept, unkept } = isApiPath(path) ? forPrograms : forPages
    return mayBeKept && page.status < 400 ? kept : unkept
  }
  const send = (visit: Visit, page: Page, mayBeKept: boolean) =>
    answer(visit, page, areaOf(visit.path, page, mayBeKept))

  const answerAlone = async (visit: Visit, url: string) => {
    const { req, res, path, body } = visit
    settleForwarded(req, settings)
    const encoding = encodingFor(req.headers['accept-encoding'])
    const question = { url, path, locale: localeOf(visit), headers: req.headers, signal: patienceOf(res), encoding }
    send(visit, await makePage({ ...question, method: methodOf(req), ...(body && { body }) }), false)
  }
  // What is kept is kept under its own address: nothing needs to be read from it.
  const addressAsked = ({ path, query }: Question) => (query ? `${path}?${query}` : path)
  const read = (visit: Visit): Asked => {
    const asked = addressAsked(visit)
    return cache.has(asked) ? { url: asked } : askedBy(visit)
  }
  // Nothing of this visitor goes into the question: the answer is for everybody.
  const makeFor = (question: Question, url: string) => {
    const { path, id } = question
    return makePage({ url, path, locale: localeOf(question), headers: { ...anonymous, 'x-request-id': id } })
  }
  const find = (question: Question, url: string): Page | undefined => {
    const found = cache.find(url)
    if (found?.wantsRefresh) {
      const renewal = cache.get(url, () => makeFor(question, url))
      renewal.catch((err) => log.error({ err, route: question.path }, 'no newer page'))
    }
    return found?.page
  }
  return {
    visit: (visit) => {
      const { req, path } = visit
      if (!isRead(req) && isApiPath(path)) return tellMethods(visit, reply)
      const { url, movesTo } = read(visit)
      if (movesTo && isRead(req)) return reply.bare(visit, 302, [['Location', movesTo]])
      if (isForOne(visit)) return answerAlone(visit, url)
      const page = find(visit, url)
      if (!page) {
        if (!mayAsk(visit)) return reply.problem(visit, 429)
        return cache.get(url, () => makeFor(visit, url)).then((made) => send(visit, made, true))
      }
      visit.isFromMemory = true
      send(visit, page, true)
    },
    recall: (question) => {
      const url = addressAsked(question)
      if (!cache.has(url) || isForOne(question)) return undefined
      const page = find(question, url)
      // A problem names the request it happened to.
      return page && !page.problem ? { page, area: areaOf(question.path, page, true) } : undefined
    },
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
const isForOne = ({ req, path }: Question) => !isRead(req) || hasSession(req) || isFormPath(path)

const methodOf = ({ method = 'GET' }: IncomingMessage) => (method === 'HEAD' ? 'GET' : method)
