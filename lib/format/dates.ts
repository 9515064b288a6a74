import type { Locale } from '@/lib/language/rules'
import { formatRange } from './numbers'
import { perLocale } from './per-locale'

const days = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
const months = perLocale((tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }))
const years = perLocale((tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }))
const clocks = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }),
)

/** A calendar day (`YYYY-MM-DD`) or the day of a moment (ISO 8601) in words: 24 June 2021. */
export const formatDay = (day: string, locale: Locale) => days(locale).format(new Date(day))

/** A date as exact as it is known (`2021-06-24`, `2021-06`, `2021`): 24 June 2021, June 2021, 2021. */
export const formatPartialDate = (date: string, locale: Locale) => exactness(date)(locale).format(new Date(date))

/** From one partial date to another, both as exact as the less exact: January 2021 – December 2022. */
export function formatPeriod(from: string, to: string, locale: Locale): string {
  const format = exactness(from.length < to.length ? from : to)
  return format(locale).formatRange(new Date(from), new Date(to))
}

const monthNames = perLocale((tag) => new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }))

/** The month of a partial date by its name alone: June. */
export const formatMonthName = (date: string, locale: Locale) => monthNames(locale).format(new Date(date))

/** The days of a month without the month: 7, 7–9. Null where no day is known; the first alone where another month ends it. */
export function formatDayNumbers(from: string, to: string | null, locale: Locale): string | null {
  if (from.length < 10) return null
  const dayNumber = (date: string) => Number(date.slice(8, 10))
  const sameMonth = to?.length === 10 && to.slice(0, 7) === from.slice(0, 7)
  return formatRange({ min: dayNumber(from), max: sameMonth ? dayNumber(to) : dayNumber(from) }, locale)
}

/** A time of day, given in minutes since midnight: 10:30. */
export const formatTimeOfDay = (minute: number, locale: Locale) => clocks(locale).format(new Date(minute * 60_000))

function exactness(date: string) {
  if (date.length >= 10) return days
  return date.length === 7 ? months : years
}

const moments = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Brussels' }),
)

/** A moment on the desk, in the time of Central Europe, where the partners work: 24 Jun 2021, 14:02. */
export const formatMoment = (moment: Date, locale: Locale) => moments(locale).format(moment)

const tags = perLocale((tag) => tag)

/** A moment as the clocks of a place show it: 24 June 2021 at 14:02. */
export const formatMomentIn = (moment: Date, timeZone: string, locale: Locale) =>
  new Intl.DateTimeFormat(tags(locale), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment)
