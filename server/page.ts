import { createHash } from 'node:crypto'
import { type Bodies, type Encoding, packedBodies, plainBodies } from './bodies'
import type { HeaderList } from './policies'
import type { Rendered } from './render'

/** An answer that needs no more work; each encoding of its bytes has a tag of its own. */
export type Page = {
  status: number
  headers: HeaderList
  etag: string
  bodies: Bodies
  /** For programs, what went wrong: it is told with the number of the request. */
  problem?: Problem
}
/** RFC 9457, but for the instance. */
export type Problem = { type: string; status: number; title: string; detail: string }

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

type Finish = { quality?: number; encoding?: Encoding | undefined }

/** Finishes a rendering: picks its headers, tags it, and packs it once for an encoding: what nearly every browser reads, if not said. */
export async function finishPage(
  { status, headers, body }: Rendered,
  { quality = 5, encoding = 'br' }: Finish = {},
): Promise<Page> {
  const compressible = body.length > 200 && isText.test(String(headers['content-type'] ?? ''))
  return {
    status,
    headers: pick(headers),
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    bodies: compressible ? await packedBodies(body, encoding, quality) : plainBodies(body),
  }
}

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
