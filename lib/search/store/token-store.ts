import { createColumn } from './column'

/** The words of every text in their order, as numbers, for telling whether words stand together. */
export type TokenStore = {
  add: (text: number, tokens: readonly number[]) => void
  /** Good until the next text is read: all are read into the same place. */
  of: (text: number) => Uint32Array
}

/** Stands between two fields of a text, so that no phrase reaches from one into the next. */
export const fieldEnd = 0xffff_ffff

const chunkSize = 2 ** 20
const none = new Uint32Array()

/**
 * Numbers take as many bytes as they need, seven bits in each, the last one marked: words that come often came early and
 * have small numbers, so that most take one byte or two.
 */
export function createTokenStore(): TokenStore {
  const chunks: Uint8Array[] = []
  // Of each text its chunk, where it begins and ends in it, and how many words it has.
  const [chunkOf, starts, ends, counts] = [createColumn(), createColumn(), createColumn(), createColumn()]
  let used = 0
  let scratch = new Uint32Array(1024)
  const chunkWithRoom = (bytes: number) => {
    const last = chunks.at(-1)
    if (last && used + bytes <= last.length) return last
    const fresh = new Uint8Array(Math.max(chunkSize, bytes))
    chunks.push(fresh)
    used = 0
    return fresh
  }
  return {
    add: (text, tokens) => {
      const chunk = chunkWithRoom(tokens.length * mostBytes)
      chunkOf.set(text, chunks.length - 1)
      starts.set(text, used)
      used = write(chunk, used, tokens)
      ends.set(text, used)
      counts.set(text, tokens.length)
    },
    of: (text) => {
      const chunk = chunks[chunkOf.at(text)]
      const count = counts.at(text)
      if (!chunk) return none
      if (count > scratch.length) scratch = new Uint32Array(count * 2)
      read(chunk.subarray(starts.at(text), ends.at(text)), scratch)
      return scratch.subarray(0, count)
    },
  }
}

const mostBytes = 5
const isLast = 0x80

function write(chunk: Uint8Array, start: number, tokens: readonly number[]): number {
  let place = start
  for (const token of tokens) {
    // The end of a field becomes 0, the first word 1.
    let rest = (token + 1) >>> 0
    for (; rest >= isLast; rest >>>= 7) chunk[place++] = rest & (isLast - 1)
    chunk[place++] = rest | isLast
  }
  return place
}

function read(bytes: Uint8Array, into: Uint32Array) {
  let [count, value, shift] = [0, 0, 0]
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] as number
    value |= (byte & (isLast - 1)) << shift
    if (byte < isLast) shift += 7
    else {
      // One less; 0 becomes the end of a field again.
      into[count++] = value - 1
      value = 0
      shift = 0
    }
  }
}
