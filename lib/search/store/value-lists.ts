/** The facet values of every record, next to each other: counting goes through all of them. */
export type ValueLists = {
  /** Puts the values of a record in place, instead of those it had. */
  set: (record: number, values: readonly number[]) => void
  has: (record: number, value: number) => boolean
  /** The values of a record are those in `pool` from `start` to before `end`. */
  pool: () => Uint32Array
  start: number[]
  end: number[]
}

export function createValueLists(): ValueLists {
  const [start, end]: [number[], number[]] = [[], []]
  const room: number[] = []
  let pool = new Uint32Array(1024)
  let used = 0
  const roomFor = (count: number) => {
    if (used + count <= pool.length) return
    const larger = new Uint32Array(Math.max(pool.length * 1.5, used + count))
    larger.set(pool)
    pool = larger
  }
  return {
    set: (record, values) => {
      // Values are worked out again whenever a region changes: what fits in its place does not need another.
      if (values.length > (room[record] ?? 0)) {
        roomFor(values.length)
        start[record] = used
        room[record] = values.length
        used += values.length
      }
      const place = (start[record] ??= used)
      pool.set(values, place)
      end[record] = place + values.length
    },
    has: (record, value) => {
      for (let place = start[record] ?? 0; place < (end[record] ?? 0); place += 1)
        if (pool[place] === value) return true
      return false
    },
    pool: () => pool,
    start,
    end,
  }
}
