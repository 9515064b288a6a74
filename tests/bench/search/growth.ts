import type { Figure } from '../figures'

/** How long something took with so many practices. */
export type Grown = { practices: number; ms: number }

/** A step up in size, and by what the time grew; what grows faster than n log n is a defect. */
export function growth(what: string, sizes: readonly Grown[]): Figure[] {
  return sizes.slice(1).flatMap((large, place): Figure[] => {
    const small = sizes[place]
    if (!small) return []
    const times = large.ms / small.ms
    const most = amount(large.practices) / amount(small.practices)
    return [
      {
        what: `${what}, ${short(small.practices)} to ${short(large.practices)}`,
        value: `x ${times.toFixed(1)}`,
        target: `<= x ${most.toFixed(1)} (n log n)`,
        met: times <= most,
      },
    ]
  })
}

const amount = (n: number) => n * Math.log(n)

export const short = (practices: number) => `${practices / 1000}k`
