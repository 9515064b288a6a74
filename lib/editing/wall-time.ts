import { Temporal } from 'temporal-polyfill'

/** A time as a clock on a wall shows it: day, time of day and the place of the clock. */
export type WallTime = { day: string; time: string; timeZone: string }

/** The moment a clock shows a time; where clocks change it may never show it, or twice. */
export function momentOf({ day, time, timeZone }: WallTime): { at: Date } | { problem: 'time_skipped' | 'time_twice' } {
  const shown = Temporal.PlainDateTime.from(`${day}T${time}`)
  const earlier = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = shown.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: new Date(earlier.epochMilliseconds) }
  return { problem: earlier.toPlainDateTime().equals(shown) ? 'time_twice' : 'time_skipped' }
}

/** What a clock in a time zone shows at a moment. */
export function wallTimeAt(at: Date, timeZone: string): WallTime {
  const shown = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return {
    day: shown.toPlainDate().toString(),
    time: shown.toPlainTime().toString({ smallestUnit: 'minute' }),
    timeZone,
  }
}

/** Whether the clocks of a place are known. */
export const isTimeZone = (name: string): boolean => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)

/** The places whose clocks may be chosen: those of Europe first. */
export function timeZones(): string[] {
  const [near, far] = [/^Europe\//, /^(?!Europe\/)/].map((part) =>
    Intl.supportedValuesOf('timeZone').filter((name) => part.test(name)),
  )
  return [...(near ?? []), ...(far ?? []).filter((name) => name !== 'UTC'), 'UTC']
}

const capitals: Readonly<Record<string, string>> = {
  AT: 'Vienna',
  BE: 'Brussels',
  BG: 'Sofia',
  CY: 'Nicosia',
  CZ: 'Prague',
  DE: 'Berlin',
  DK: 'Copenhagen',
  EE: 'Tallinn',
  ES: 'Madrid',
  FI: 'Helsinki',
  FR: 'Paris',
  GB: 'London',
  GR: 'Athens',
  HR: 'Zagreb',
  HU: 'Budapest',
  IE: 'Dublin',
  IT: 'Rome',
  LT: 'Vilnius',
  LU: 'Luxembourg',
  LV: 'Riga',
  MT: 'Malta',
  NL: 'Amsterdam',
  NO: 'Oslo',
  PL: 'Warsaw',
  PT: 'Lisbon',
  RO: 'Bucharest',
  SE: 'Stockholm',
  SI: 'Ljubljana',
  SK: 'Bratislava',
}

/** The clocks people of a country most likely mean; those of Brussels where nothing is known. */
export function likelyTimeZone(countryCode: string | null): string {
  const name = `Europe/${capitals[countryCode ?? ''] ?? 'Brussels'}`
  return isTimeZone(name) ? name : 'Europe/Brussels'
}
