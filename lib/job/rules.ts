const parts = ['minute', 'hour', 'day', 'month', 'weekday'] as const
type Part = (typeof parts)[number]

const valueOf: Record<Part, (at: Date) => number> = {
  minute: (at) => at.getUTCMinutes(),
  hour: (at) => at.getUTCHours(),
  day: (at) => at.getUTCDate(),
  month: (at) => at.getUTCMonth() + 1,
  weekday: (at) => at.getUTCDay(),
}

const minutes = 60_000
const hour = 60 * minutes
const day = 24 * hour
/** A turn on 29 February may be years away. */
const farthest = 1500 * day

/** When the next turn of a pattern (minute, hour, day, month, weekday, in UTC) comes after a moment; null where none does. */
export function nextTurn(pattern: string, after: Date): Date | null {
  const wanted = pattern.trim().split(/\s+/)
  const fits = (at: Date, some: readonly Part[]) =>
    some.every((part) => isIn(wanted[parts.indexOf(part)] ?? '*', valueOf[part](at)))
  let time = (Math.floor(after.getTime() / minutes) + 1) * minutes
  for (const end = time + farthest; time < end; ) {
    const at = new Date(time)
    // What does not fit is passed over as a whole.
    if (!fits(at, ['day', 'month', 'weekday'])) time = (Math.floor(time / day) + 1) * day
    else if (!fits(at, ['hour'])) time = (Math.floor(time / hour) + 1) * hour
    else if (!fits(at, ['minute'])) time += minutes
    else return at
  }
  return null
}

/** Anything, a number, a range, every nth of them, and lists of these. */
const isIn = (field: string, value: number): boolean => field.split(',').some((one) => fitsOne(one, value))

function fitsOne(one: string, value: number): boolean {
  const [range = '*', every = '1'] = one.split('/')
  const [from, to = from] = range === '*' ? [0, 99] : range.split('-').map(Number)
  if (from === undefined || to === undefined || value < from || value > to) return false
  return (value - from) % Number(every) === 0
}
