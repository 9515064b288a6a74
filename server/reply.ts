import type { Environment } from '@/lib/env'
import { isApiPath } from '@/lib/public/api-addresses'
import type { ProblemStatus } from '@/lib/public/problems'
import { answer } from './answer'
import { apiHeaders, commonHeaders, type HeaderList, publicHeaders } from './policies'
import type { ProblemPages } from './problem-pages'
import { localeOf, type Visit } from './visit'

type Told = { status: number; body: object }

/** Short answers that the server gives itself. */
export type Reply = {
  problem: (visit: Visit, status: ProblemStatus, more?: HeaderList) => Promise<void>
  /** Headers alone: where to go instead, what may be asked. */
  bare: (visit: Visit, status: number, headers: HeaderList) => void
  data: (visit: Visit, told: Told) => void
}

export function openReply(settings: Environment, problems: ProblemPages): Reply {
  const headers: HeaderList = [
    ...commonHeaders(settings),
    ...publicHeaders({ isDev: false }),
    ['Cache-Control', 'no-store'],
  ]
  const forPrograms: HeaderList = [...headers, ...apiHeaders]
  const headersOf = ({ path }: Visit) => (isApiPath(path) ? forPrograms : headers)
  return {
    problem: async (visit, status, more) => {
      const make = wantsData(visit) ? problems.data : problems.page
      const area = headersOf(visit)
      answer(visit, await make(status, localeOf(visit)), more ? [...area, ...more] : area)
    },
    bare: (visit, status, more) => {
      const { res, id } = visit
      const all: HeaderList = [...headersOf(visit), ...more, ['X-Request-Id', id]]
      if (status !== 204) all.push(['Content-Length', '0'])
      res.writeHead(status, all.flat()).end()
    },
    data: ({ res, id }, { status, body }) => {
      const all: HeaderList = [...headers, ['X-Request-Id', id], ['Content-Type', 'application/json']]
      res.writeHead(status, all.flat()).end(JSON.stringify(body))
    },
  }
}

/** Programs ask for data by address or by what they accept; whoever says nothing is taken for a person. */
function wantsData({ path, req }: Visit): boolean {
  if (path.startsWith('/api/')) return true
  const accepts = req.headers.accept ?? 'text/html'
  return /\bapplication\/([\w.+-]+\+)?json\b/.test(accepts) && !accepts.includes('text/html')
}
