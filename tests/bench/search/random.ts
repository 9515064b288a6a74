/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (sfc32). */
export type Random = () => number

export function randomOf(seed: string): Random {
  const state = new Uint32Array(4).map((_, place) => hashOf(`${place}:${seed}`))
  const next = () => {
    const [a = 0, b = 0, c = 0, d = 0] = state
    const sum = (a + b + d) >>> 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3] = d + 1
    return sum / 2 ** 32
  }
  for (let turn = 0; turn < 12; turn += 1) next()
  return next
}

/** FNV-1a with the last stirring of MurmurHash: neighbouring texts give numbers far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

export const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))

export const happens = (random: Random, probability: number) => random() < probability

export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** Some of the values, none of them twice. */
export function someOf<Value>(random: Random, values: readonly Value[], count: number): Value[] {
  const chosen = new Set<Value>()
  while (chosen.size < Math.min(count, values.length)) chosen.add(oneOf(random, values))
  return [...chosen]
}

/** A choice in which each value comes as often as its weight says. */
export function weighted<Value>(values: readonly (readonly [Value, number])[]): (random: Random) => Value {
  const sums: number[] = []
  for (const [, weight] of values) sums.push((sums.at(-1) ?? 0) + weight)
  const all = sums.at(-1) ?? 0
  return (random) => {
    const found = values[firstAbove(sums, random() * all)]
    if (!found) throw new Error('nothing to choose from')
    return found[0]
  }
}

/** Ranks from 0, the low ones often and the high ones rarely, as words are in a language (Zipf and Mandelbrot). */
export function zipf(size: number, exponent = 1.05): (random: Random) => number {
  const sums = new Float64Array(size)
  for (let rank = 0; rank < size; rank += 1) sums[rank] = (sums[rank - 1] ?? 0) + 1 / (rank + 2.7) ** exponent
  const all = sums[size - 1] ?? 0
  return (random) => firstAbove(sums, random() * all)
}

function firstAbove(sums: ArrayLike<number>, wanted: number): number {
  let [from, to] = [0, sums.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sums[middle] ?? 0) > wanted) to = middle
    else from = middle + 1
  }
  return from
}
