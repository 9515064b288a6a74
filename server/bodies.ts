import { promisify } from 'node:util'
import {
  type BrotliOptions,
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
  const options = byQuality(quality, plain.length)
  const pack = { br: () => brotli(plain, options), gzip: () => zip(plain), identity: () => plain }
  return keeping(exactly(await pack[encoding]()), encoding, options)
}

/** In bytes of their own: they come as part of the 16 KB that were written to, or of Node's pool, all of which would be kept. */
function exactly(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

/** Apart from the packing: functions that are made in one place keep all of its variables, the plain bytes among them. */
function keeping(first: Buffer, encoding: Encoding, options: BrotliOptions): Bodies {
  const made: Partial<Record<Encoding, Buffer>> = { [encoding]: first }
  const again = { br: (bytes: Buffer) => brotliCompressSync(bytes, options), gzip: gzipSync }
  return {
    in: (wanted) => {
      const known = made[wanted]
      if (known) return known
      const bytes = unpack[encoding](first)
      // The plain bytes are the largest and asked for least: they are made again each time.
      return wanted === 'identity' ? bytes : (made[wanted] = exactly(again[wanted](bytes)))
    },
    isPacked: (wanted) => wanted !== 'identity',
    size: encoding === 'identity' ? first.length : Math.ceil(first.length * usual),
  }
}

const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
/** An answer that is read in both encodings keeps both. */
const usual = 2.2
