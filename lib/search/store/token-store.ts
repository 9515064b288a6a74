/** The words of every text in their order, as numbers, for telling whether words stand together. */
export type TokenStore = {
  add: (text: number, tokens: readonly number[]) => void
  of: (text: number) => Uint32Array
}

/** Stands between two fields of a text, so that no phrase reaches from one into the next. */
export const fieldEnd = 0xffff_ffff

const chunkSize = 2 ** 18
const none = new Uint32Array()

export function createTokenStore(): TokenStore {
  const chunks: Uint32Array[] = []
  const places: { chunk: number; start: number; end: number }[] = []
  let used = chunkSize
  return {
    add: (text, tokens) => {
      if (used + tokens.length > chunkSize) {
        chunks.push(new Uint32Array(Math.max(chunkSize, tokens.length)))
        used = 0
      }
      chunks.at(-1)?.set(tokens, used)
      places[text] = { chunk: chunks.length - 1, start: used, end: used + tokens.length }
      used += tokens.length
    },
    of: (text) => {
      const place = places[text]
      return place ? (chunks[place.chunk]?.subarray(place.start, place.end) ?? none) : none
    },
  }
}
