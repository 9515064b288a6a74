import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentHead } from '@/components/portal/document-head'
import { directionOf } from '@/lib/language/rules'
import { routeOf } from './addresses'
import type { Log } from './log'
import { patiently } from './patience'
import { type DataModule, type PublicRoute, publicRouteOf } from './public-routes'
import type { Question, Rendered } from './render'

type Options = {
  styleSheets: readonly string[]
  /** Where the portal is found. */
  origin: string
  log: Log
}
/** Draws what lies at a public address; undefined where Next has to answer. */
export type Draw = (question: Question) => Promise<Rendered> | undefined

/**
 * Draws public pages and data without Next: calls what `app/[locale]` and `app/api/v1` hold for an address, and has React
 * make a document of it in one go (docs/adr/0028). What does not exist, or fails, has a status and no words.
 */
export function openDrawing({ styleSheets, origin, log }: Options): Draw {
  const answer = async (route: PublicRoute, path: string, query: string) => {
    try {
      if (route.is === 'data') return await asRendered(await dataOf(route, new URL(path + query, origin)))
      return htmlOf(await documentOf(route, query))
    } catch (err) {
      if (isNotFound(err)) return wordless(404)
      log.error({ err, route: routeOf(path) }, 'a public page failed')
      return wordless(500)
    }
  }
  const documentOf = async (route: PublicRoute & { is: 'page' }, query: string) => {
    const { locale, params } = route
    const page = await route.load()
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(searchParamsOf(query)) } as never
    const [metadata, body] = await Promise.all([page.generateMetadata(props), page.default(props)])
    return (
      <html lang={locale} dir={directionOf(locale)}>
        <DocumentHead {...{ locale, metadata, styleSheets, origin }} />
        <body>{body}</body>
      </html>
    )
  }
  return (question) => {
    const { url, method = 'GET' } = question
    if (method !== 'GET') return undefined
    const mark = url.indexOf('?')
    const [path, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)]
    const route = publicRouteOf(path)
    return route && patiently(question, () => answer(route, path, query))
  }
}

const htmlOf = (document: ReactNode): Rendered => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(`<!DOCTYPE html>${renderToStaticMarkup(document)}`),
  isDocument: true,
})

async function dataOf({ load, params }: PublicRoute & { is: 'data' }, url: URL): Promise<Response> {
  const { GET }: DataModule = await load()
  return GET(new Request(url), { params: Promise.resolve(params) } as never)
}

const asRendered = async (response: Response): Promise<Rendered> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: Buffer.from(await response.arrayBuffer()),
})

const wordless = (status: number): Rendered => ({ status, headers: {}, body: Buffer.alloc(0) })

/** As Next gives them to a page: a parameter that comes several times is a list. */
function searchParamsOf(query: string): Record<string, string | string[]> {
  const asked = new URLSearchParams(query)
  return Object.fromEntries(
    Array.from(new Set(asked.keys()), (name): [string, string | string[]] => {
      const [first = '', ...others] = asked.getAll(name)
      return [name, others.length > 0 ? [first, ...others] : first]
    }),
  )
}

/** What `notFound()` of Next throws. */
const isNotFound = (err: unknown): boolean =>
  err instanceof Error && (err as { digest?: unknown }).digest === 'NEXT_HTTP_ERROR_FALLBACK;404'
