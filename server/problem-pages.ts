import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { type ProblemStatus, problemStatuses } from '@/lib/public/problems'
import english from '@/messages/en.json'
import polish from '@/messages/pl.json'
import { asDocument, isErrorShell } from './document'
import type { Log } from './log'
import { finishPage, type Page } from './page'
import type { MakeAnswer } from './render'

const words = { en: english.problem, pl: polish.problem } satisfies Record<Locale, unknown>

export type ProblemPages = {
  /** A page for people that says what happened, in their language; finished beforehand, so that it needs nothing. */
  page: (status: ProblemStatus, locale: Locale) => Promise<Page>
  /** The same for programs. */
  data: (status: ProblemStatus, locale: Locale) => Promise<Page>
  /** Renders the pages that could not be rendered when they are needed. */
  fillFirst: () => Promise<void>
  /** Renders every page that is missing. */
  fill: () => Promise<void>
  /** Renders all of them anew, since what stands around them has changed; until then the older ones are sent. */
  renew: () => void
}

/** One finished problem page per language and status, drawn once from `app/[locale]/problem/[status]`. */
export function openProblemPages(make: MakeAnswer, log: Log): ProblemPages {
  const pages = new Map<string, Page>()

  const renderOne = async (status: ProblemStatus, locale: Locale) => {
    const url = `/${locale}/problem/${status}`
    const rendered = await make({ url })
    const html = rendered.body.toString()
    if (rendered.status !== 200 || isErrorShell(html)) throw new Error(`${url} answered ${rendered.status}`)
    const headers = { 'content-type': rendered.headers['content-type'], ...retryAfter(status) }
    pages.set(url, await finishPage({ status, headers, body: Buffer.from(asDocument(html)) }))
  }
  const fill = async (statuses: readonly ProblemStatus[] = problemStatuses, isAnew = false) => {
    for (const locale of interfaceLocales) {
      for (const status of statuses) {
        if (!isAnew && pages.has(`/${locale}/problem/${status}`)) continue
        await renderOne(status, locale).catch((err) => log.error({ err, status, locale }, 'no problem page'))
      }
    }
  }
  let filling: Promise<void> | undefined
  const fillOnce = () => (filling ??= fill().finally(() => (filling = undefined)))

  return {
    fillFirst: () => fill([404, 500, 503]),
    fill: fillOnce,
    renew: () => void (pages.size > 0 && fill(problemStatuses, true)),
    page: async (status, locale) => {
      const page = pages.get(`/${locale}/problem/${status}`)
      if (page) return page
      void fillOnce()
      return finishPage(plainPage(status, locale))
    },
    data: async (status, locale) => {
      const { title, text } = words[locale][status]
      const problem = { type: 'about:blank', status, title, detail: text }
      const headers = {
        'content-type': 'application/problem+json',
        'content-language': locale,
        ...retryAfter(status),
      }
      return { ...(await finishPage({ status, headers, body: Buffer.from(JSON.stringify(problem)) })), problem }
    },
  }
}

const retryAfter = (status: ProblemStatus): Record<string, string> => {
  const seconds: Partial<Record<ProblemStatus, string>> = { 429: '60', 503: '5' }
  return seconds[status] ? { 'retry-after': seconds[status] } : {}
}

/** Stands in where even the problem page could not be rendered. */
function plainPage(status: ProblemStatus, locale: Locale) {
  const { title, text } = words[locale][status]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`
  const body = `<main><h1>${title}</h1><p>${text}</p><p><a href="/${locale}">${words[locale].home}</a></p></main>`
  const html = `<!DOCTYPE html><html lang="${locale}"><head>${head}</head><body>${body}</body></html>`
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...retryAfter(status) },
    body: Buffer.from(html),
  }
}
