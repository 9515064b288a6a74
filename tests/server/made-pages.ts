import pino from 'pino'
import { expect } from 'vitest'
import type { ProblemPages } from '@/server/problem-pages'
import { type MakePublicPage, openPublicPages } from '@/server/public-pages'
import { type Handle, render } from '@/server/render'

const noProblems: ProblemPages = {
  page: () => expect.fail('a problem page'),
  data: () => expect.fail('a problem'),
  fill: async () => undefined,
  fillFirst: async () => undefined,
  renew: () => undefined,
}

/** Public pages of a portal that is well and in which nobody waits, made by what stands in for Next. */
export const pagesBy = (handle: Handle, problems: Partial<ProblemPages> = {}): MakePublicPage =>
  openPublicPages({
    make: (question) => render(handle, question),
    problems: { ...noProblems, ...problems },
    admit: (work) => work(),
    admitSearch: (work) => work(),
    database: { isLost: () => false, isTroubled: () => false, answers: async () => true },
    log: pino({ level: 'silent' }),
  })
