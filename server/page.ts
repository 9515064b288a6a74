import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HeaderList } from './policies'
import type { Rendered } from './render'

export type Encoding = 'br' | 'gzip' | 'identity'

/** An answer that needs no more work: its bytes in every encoding, each with its own tag. */
export type Page = {
  status: number
  headers: HeaderList
  etag: string
  bodies: Record<Encoding, Buffer>
  size: number
  /** For programs, what went wrong: it is told with the number of the request. */
  problem?: Problem
}
/** RFC 9457, but for the instance. */
export type Problem = { type: string; status: number; title: string; detail: string }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

// Only what is meant for visitors leaves: Next adds headers of its own dealings.
const passing = [
  'content-type',
  'content-disposition',
  'content-language',
  'location',
  'set-cookie',
  'retry-after',
  'x-robots-tag',
  'access-control-allow-origin',
  'allow',
  'last-modified',
]
const isText = /^(text\/|application\/(json|[\w.+-]*\+?(xml|json)|javascript|manifest)|image\/svg)/

type Finish = { quality?: number; only?: Encoding | undefined }

/** Finishes a rendering: picks its headers, compresses it once, tags it. What one visitor alone is sent needs `only` one encoding. */
export async function finishPage(
  { status, headers, body }: Rendered,
  { quality = 5, only }: Finish = {},
): Promise<Page> {
  const compressible = body.length > 200 && isText.test(String(headers['content-type'] ?? ''))
  const isWanted = (encoding: Encoding) => compressible && (only ?? encoding) === encoding
  const [br, gz] = await Promise.all([
    isWanted('br') ? compress(body, quality) : body,
    isWanted('gzip') ? zip(body) : body,
  ])
  return {
    status,
    headers: pick(headers),
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    bodies: { br, gzip: gz, identity: body },
    size: compressible ? body.length + br.length + gz.length : body.length,
  }
}

const compress = (body: Buffer, quality: number) =>
  brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })

const pick = (headers: Rendered['headers']): HeaderList =>
  passing.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [value].flat().map((one): [string, string] => [name, String(one)])
  })

/** The best encoding that the visitor's browser reads. */
export function encodingFor(accepts: string | string[] | undefined): Encoding {
  const words = String(accepts ?? '')
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(words)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(words) ? 'gzip' : 'identity'
}
