/** Whole numbers by number, in an array that grows as far as it is written to; 0 where nothing was. */
export type Column = {
  at: (place: number) => number
  set: (place: number, value: number) => void
}

/** Four bytes each, up to 2 ** 32 - 1; an array of numbers would take eight and grow further ahead. */
export function createColumn(room = 64): Column {
  let values = new Uint32Array(room)
  return {
    at: (place) => values[place] ?? 0,
    set: (place, value) => {
      if (place >= values.length) {
        const larger = new Uint32Array(Math.ceil((place + 1) * growth))
        larger.set(values)
        values = larger
      }
      values[place] = value
    },
  }
}

const growth = 1.5
