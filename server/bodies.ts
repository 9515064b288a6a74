import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzip,
  gzipSync,
} from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The bytes of one answer, kept as few as can be: packed once in the encoding they are made for, and in another when the
 * first browser comes that reads nothing else.
 */
export type Bodies = {
  /** In an encoding; what is not worth packing is the same in all of them. */
  in: (encoding: Encoding) => Buffer
  /** Whether an encoding is more than the plain bytes. */
  isPacked: (encoding: Encoding) => boolean
  /** About how many bytes it will keep. */
  size: number
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const byQuality = (quality: number, length: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})

/** What is not packed, as it is too short or packed already. */
export function plainBodies(body: Buffer): Bodies {
  return { in: () => body, isPacked: () => false, size: body.length }
}

/** Packs bytes for an encoding; `quality` is that of Brotli. */
export async function packedBodies(plain: Buffer, encoding: Encoding, quality: number): Promise<Bodies> {
  if (encoding === 'br') return keeping({ br: await brotli(plain, byQuality(quality, plain.length)) }, quality)
  return keeping(encoding === 'gzip' ? { gzip: await zip(plain) } : { identity: plain }, quality)
}

function keeping(made: Partial<Record<Encoding, Buffer>>, quality: number): Bodies {
  const plain = () => made.identity ?? (made.br ? brotliDecompressSync(made.br) : gunzipSync(made.gzip ?? empty))
  const pack = { br: () => packed(plain(), quality), gzip: () => gzipSync(plain()) }
  const first = Object.values(made)[0] ?? empty
  return {
    // The plain bytes are the largest and asked for least: they are made again each time.
    in: (encoding) => made[encoding] ?? (encoding === 'identity' ? plain() : (made[encoding] = pack[encoding]())),
    isPacked: (encoding) => encoding !== 'identity',
    size: made.identity ? first.length : Math.ceil(first.length * usual),
  }
}

const empty = Buffer.alloc(0)
/** An answer that is read in both encodings keeps both. */
const usual = 2.2

const packed = (plain: Buffer, quality: number) => brotliCompressSync(plain, byQuality(quality, plain.length))
