import type { Environment } from '@/lib/env'
import type { ProblemStatus } from '@/lib/public/problems'
import { answer } from './answer'
import { commonHeaders, type HeaderList, publicHeaders } from './policies'
import type { ProblemPages } from './problem-pages'
import { localeOf, type Visit } from './visit'

type Told = { status: number; body: object }

/** Short answers that the server gives itself. */
export type Reply = {
  problem: (visit: Visit, status: ProblemStatus) => Promise<void>
  redirect: (visit: Visit, status: number, headers: HeaderList) => void
  data: (visit: Visit, told: Told) => void
}

export function openReply(settings: Environment, problems: ProblemPages): Reply {
  const headers: HeaderList = [
    ...commonHeaders(settings),
    ...publicHeaders({ isDev: false }),
    ['Cache-Control', 'no-store'],
  ]
  return {
    problem: async (visit, status) => {
      const make = wantsData(visit) ? problems.data : problems.page
      answer(visit, await make(status, localeOf(visit)), headers)
    },
    redirect: ({ res, id }, status, more) => {
      const all: HeaderList = [...headers, ...more, ['X-Request-Id', id], ['Content-Length', '0']]
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
