/** A record that was found, by its best text. */
export type Candidate = { record: number; score: number; isExact: boolean; text: number }

/** The same with the units of the question it has, a bit for each, and how much of the question's weight they are. */
export type Ranked = Candidate & { units: number; cover: number }

/** How many bits are set. */
export const bitsIn = (bits: number) => {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
