import type { Encoding } from './bodies'
import { encodingFor, type Page } from './page'
import type { HeaderList } from './policies'
import { type Asking, isRead, type Visit } from './visit'

/** Header lines, name and value in turn. The value of the last, the number of the request, is still missing. */
export type Lines = string[]
type Prepared = { tag: string; whole: Lines; unchanged: Lines }
const prepared = new WeakMap<Page, { area: HeaderList; all: Partial<Record<Encoding, Prepared>> }>()

/** What is sent of a page that says the same to everybody. */
export type Sent = { status: number; lines: Lines; body?: Buffer }

/** Sends a finished page with the headers of its area. */
export function answer({ req, res, id }: Visit, page: Page, area: HeaderList): void {
  if (page.problem) return tellProblem(res, { page, area, isHead: req.method === 'HEAD', id })
  const { status, lines, body } = sentOf(page, area, req)
  res.writeHead(status, [...lines, id])
  res.end(body)
}

/** What the browser has already is answered with 304, HEAD without a body. */
export function sentOf(page: Page, area: HeaderList, req: Asking): Sent {
  const encoding = encodingFor(req.headers['accept-encoding'])
  const { tag, whole, unchanged } = prepare(page, area, encoding)
  if (page.status === 200 && isRead(req) && knows(req.headers['if-none-match'], tag)) {
    return { status: 304, lines: unchanged }
  }
  const { status } = page
  return req.method === 'HEAD' ? { status, lines: whole } : { status, lines: whole, body: page.bodies.in(encoding) }
}

type Telling = { page: Page; area: HeaderList; isHead: boolean; id: string }

/** A problem for a program names the request it happened to, by which its log line is found. */
function tellProblem(res: Visit['res'], { page, area, isHead, id }: Telling) {
  const body = Buffer.from(JSON.stringify({ ...page.problem, instance: `urn:uuid:${id}` }))
  const about: HeaderList = [
    ['Content-Length', String(body.length)],
    ['X-Request-Id', id],
  ]
  res.writeHead(page.status, [...page.headers, ...area, ...about].flat())
  res.end(isHead ? undefined : body)
}

/** The header lines of a page are the same for everybody but for the number of the request, which comes last. */
function prepare(page: Page, area: HeaderList, encoding: Encoding): Prepared {
  let known = prepared.get(page)
  if (known?.area !== area) {
    known = { area, all: {} }
    prepared.set(page, known)
  }
  return (known.all[encoding] ??= linesOf(page, area, encoding))
}

function linesOf(page: Page, area: HeaderList, encoding: Encoding): Prepared {
  const tag = `"${page.etag}-${encoding}"`
  const lasting: HeaderList = [...area, ['Vary', 'Accept-Encoding']]
  if (page.status === 200) lasting.push(['ETag', tag])
  const about: HeaderList = [...page.headers, ['Content-Length', String(page.bodies.in(encoding).length)]]
  if (page.bodies.isPacked(encoding)) about.push(['Content-Encoding', encoding])
  return {
    tag,
    whole: [...about.flat(), ...lasting.flat(), 'X-Request-Id'],
    unchanged: [...lasting.flat(), 'X-Request-Id'],
  }
}

const knows = (tags: string | undefined, tag: string) =>
  tags !== undefined && (tags.includes(tag) || tags.trim() === '*')
