import { request as askPlain } from 'node:http'
import { request as askSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type Asked, isWorthTelling, type LinkProblem } from '@/lib/quality/rules'
import { ClosedNetworkError, type Found, hostOf, machinesOf, obstacleTo, openNetwork, type Reach } from './reach'

/** Redirects that are followed. */
const mostHops = 5
/** How long one server may take, and all of them together. */
const patience = { hop: 10_000, whole: 25_000 }

type Options = {
  /** Who asks, in a header: the portal, and where to complain. */
  agent: string
  signal?: AbortSignal | undefined
  /** Which machines and ports may be asked. */
  reach?: Reach
  patience?: typeof patience
}

type Answer = { status: number; location: string | undefined }

/** Asks whether an address answers. Nothing is sent but the question, nothing is read but the head of the answer. */
export async function askAddress(written: string, options: Options): Promise<Asked> {
  const until = AbortSignal.timeout((options.patience ?? patience).whole)
  const asking = { ...options, until: options.signal ? AbortSignal.any([until, options.signal]) : until }
  let url = new URL(written)
  let isForGood = true
  let movedTo: string | null = null
  for (let hops = 0; hops <= mostHops; hops += 1) {
    const answer = await askOnce(url, asking)
    if (typeof answer === 'string') return { problem: answer, status: null, movedTo: null }
    const { status, location } = answer
    if (!isRedirect(status))
      return { problem: problemOfStatus(status), status, movedTo: told(status, written, movedTo) }
    const next = nextOf(url, location)
    if (!next) return { problem: 'redirects', status, movedTo: null }
    // Only as far as every step is for good.
    isForGood &&= status === 301 || status === 308
    if (isForGood) movedTo = next.href
    url = next
  }
  return { problem: 'redirects', status: null, movedTo: null }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** The place on a page stays the same where the answer names no other, as in browsers. */
function nextOf(url: URL, location: string | undefined): URL | null {
  if (location === undefined || !URL.canParse(location, url)) return null
  const next = new URL(location, url)
  if (next.hash === '') next.hash = url.hash
  return next
}

const told = (status: number, from: string, to: string | null) =>
  status < 300 && to !== null && to.length <= 2000 && isWorthTelling(from, to) ? to : null

/** Too few rights, too many questions, not for programs, not for law's sake: somebody is there. */
const guarded = new Set([401, 402, 403, 405, 406, 407, 418, 429, 451, 999])

function problemOfStatus(status: number): LinkProblem | null {
  if (status < 400) return null
  if (status === 404 || status === 410) return 'gone'
  if (guarded.has(status)) return 'guarded'
  return status < 500 ? 'client_error' : 'server_error'
}

type Once = Options & { until: AbortSignal }

/** Asks one server, with as few words as it understands. */
async function askOnce(url: URL, options: Once): Promise<Answer | LinkProblem> {
  const reach = options.reach ?? openNetwork
  const obstacle = obstacleTo(url, reach)
  if (obstacle) return obstacle
  try {
    const machines = await within(machinesOf(hostOf(url), reach), options)
    const short = await send({ method: 'HEAD', url, machines }, options).catch((error: unknown) => {
      // Some servers hang up on what they do not know.
      if (codeOf(error) === 'ECONNRESET' || codeOf(error).startsWith('HPE_')) return null
      throw error
    })
    const isAnswered = short !== null && (short.status < 400 || short.status === 429)
    return isAnswered ? short : await send({ method: 'GET', url, machines }, options)
  } catch (error) {
    // The portal ends: nothing is known of the address.
    options.signal?.throwIfAborted()
    return problemOf(error)
  }
}

/** A name server that does not answer is waited for as long as a web server. */
function within<Result>(work: Promise<Result>, { patience: own = patience }: Options): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), own.hop)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

type Question = { method: 'HEAD' | 'GET'; url: URL; machines: readonly Found[] }

function send({ method, url, machines }: Question, options: Once): Promise<Answer> {
  const signal = AbortSignal.any([options.until, AbortSignal.timeout((options.patience ?? patience).hop)])
  const ask = url.protocol === 'https:' ? askSecure : askPlain
  return new Promise((resolve, reject) => {
    const asked = ask(url, {
      ...{ method, signal, lookup: lookupOf(machines), agent: false, maxHeaderSize: 32_768 },
      // A second family is tried after a while only: many servers are far away.
      ...{ autoSelectFamilyAttemptTimeout: 2000, headers: headersOf(options) },
    })
    asked.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      // Whatever else it would say is not wanted.
      response.destroy()
      asked.destroy()
    })
    asked.on('error', (error) => reject(signal.aborted ? signal.reason : error))
    // A server that answers with another protocol is hung up on without a word: neither answer nor error comes.
    asked.on('close', () => reject(new Error('ended without an answer')))
    asked.end()
  })
}

/** Every language and form will do; nothing is packed, for nothing is unpacked. */
const headersOf = ({ agent }: Options) => ({
  'user-agent': agent,
  accept: '*/*',
  'accept-encoding': 'identity',
  'accept-language': 'en, *',
  connection: 'close',
})

/** Connects to what was looked at, instead of asking a name server again. */
const lookupOf =
  (machines: readonly Found[]): LookupFunction =>
  (_host, asked, answer) => {
    const [first] = machines
    if (asked.all) answer(null, [...machines])
    else if (first) answer(null, first.address, first.family)
    else answer(new ClosedNetworkError(), '', 4)
  }

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

const certificate = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|EPROTO$)/

function problemOf(error: unknown): LinkProblem {
  if (error instanceof ClosedNetworkError) return 'private'
  if ((error as Error | null)?.name === 'TimeoutError') return 'timeout'
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EAI_AGAIN') return 'no_dns'
  if (code === 'ETIMEDOUT') return 'timeout'
  return certificate.test(code) ? 'certificate' : 'unreachable'
}
