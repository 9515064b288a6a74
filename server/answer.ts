import { type Encoding, encodingFor, type Page } from './page'
import type { HeaderList } from './policies'
import { isRead, type Visit } from './visit'

type Prepared = Record<Encoding, { tag: string; headers: string[] }>
const prepared = new WeakMap<Page, { manner: HeaderList; all: Prepared }>()

/** Sends a finished page with the headers of its area: what the browser has already is answered with 304, HEAD without a body. */
export function answer({ req, res, id }: Visit, page: Page, headers: HeaderList): void {
  const encoding = encodingFor(req.headers['accept-encoding'])
  const { tag, headers: lines } = prepare(page, headers)[encoding]
  const all = [...lines, 'X-Request-Id', id]
  const body = page.bodies[encoding]
  if (page.status === 200 && isRead(req) && knows(req.headers['if-none-match'], tag)) {
    res.writeHead(304, withoutBody(all)).end()
    return
  }
  res.writeHead(page.status, [...all, 'Content-Length', String(body.length)])
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** The header lines of a page are the same for everybody, so they are put together once. */
function prepare(page: Page, manner: HeaderList): Prepared {
  const known = prepared.get(page)
  if (known?.manner === manner) return known.all
  const lines = (encoding: Encoding) => {
    const tag = `"${page.etag}-${encoding}"`
    const own: HeaderList = [...page.headers, ...manner, ['Vary', 'Accept-Encoding']]
    if (page.status === 200) own.push(['ETag', tag])
    if (encoding !== 'identity' && page.bodies[encoding] !== page.bodies.identity)
      own.push(['Content-Encoding', encoding])
    return { tag, headers: own.flat() }
  }
  const all = { br: lines('br'), gzip: lines('gzip'), identity: lines('identity') }
  prepared.set(page, { manner, all })
  return all
}

const knows = (tags: string | undefined, tag: string) =>
  tags !== undefined && (tags.includes(tag) || tags.trim() === '*')

function withoutBody(lines: string[]): string[] {
  return lines.filter((_, at) => !/^content-(type|encoding)$/i.test(lines[at - (at % 2)] ?? ''))
}
