import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { patiently } from './patience'

export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>
export type Rendered = {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
  /** A page that nothing has to be taken out of. */
  isDocument?: boolean
}
export type Question = {
  url: string
  method?: string
  headers?: IncomingMessage['headers']
  body?: Buffer
  signal?: AbortSignal
}

/** Makes an answer to what is asked of a public address. */
export type MakeAnswer = (question: Question) => Promise<Rendered>

// These would make Next answer with something else than a whole page.
const partial = ['if-none-match', 'if-modified-since', 'range', 'rsc', 'next-url', 'upgrade', 'connection']
// Whole, in one piece, and the same for every browser: to one without a name Next sends the head of a page after its body,
// for a script to move.
const oursToSay = { 'accept-encoding': 'identity', 'user-agent': 'portal' }
const isPartial = (name: string) => partial.includes(name) || name.startsWith('next-router-')

/**
 * Asks Next for one answer with a request and a response of our own. A first answer, a refresh in the background and a
 * problem page are then the same thing, and no visitor's connection is held by any of them.
 */
export function render(handle: Handle, question: Question): Promise<Rendered> {
  let res: CapturedResponse | undefined
  const begin = () => {
    const req = requestFor(question)
    return new Promise<Rendered>((resolve, reject) => {
      res = new CapturedResponse(req, resolve)
      handle(req, res).catch(reject)
    })
  }
  return patiently(question, begin, () => res?.abandon())
}

function requestFor({ url, method = 'GET', headers = {}, body }: Question): IncomingMessage {
  const req = new IncomingMessage(new Socket())
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !isPartial(name)))
  Object.assign(req, { method, url, httpVersion: '1.1', headers: { ...kept, ...oursToSay } })
  if (body) req.push(body)
  req.push(null)
  return req
}

type WrittenHeaders = OutgoingHttpHeaders | unknown[]

/** Keeps what is written to it. */
class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []
  private begun = false
  // Node's own mark that everything was written; Next takes a response closed without it for an abort.
  declare finished: boolean

  constructor(
    req: IncomingMessage,
    private readonly whenEnded: (rendered: Rendered) => void,
  ) {
    super(req)
    // Node's own answer would be about the connection, which this response does not have.
    Object.defineProperty(this, 'headersSent', { get: () => this.begun })
  }

  override flushHeaders(): void {
    this.begun = true
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1) as WrittenHeaders | string | undefined
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value)
    }
    this.begun = true
    return this
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.begun = true
    this.keep(chunk)
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    if (done) queueMicrotask(done)
    return true
  }

  override end(...words: unknown[]): this {
    if (this.finished) return this
    this.keep(words[0])
    this.begun = true
    this.finished = true
    this.whenEnded({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.chunks) })
    this.emit('finish')
    this.emit('close')
    const done = words.find((one) => typeof one === 'function') as (() => void) | undefined
    done?.()
    return this
  }

  /** Tells Next that nobody listens any more. */
  abandon(): void {
    if (!this.finished) this.emit('close')
  }

  private keep(chunk: unknown) {
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
  }
}
