import type { Locale } from '@/lib/language/rules'
import { perLocale } from './per-locale'

const numbers = perLocale((tag) => new Intl.NumberFormat(tag))
const scores = perLocale((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
const unit = (name: 'hour' | 'minute') =>
  perLocale((tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long' }))
const hours = unit('hour')
const minutes = unit('minute')
const joined = perLocale((tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }))

/** A whole number, grouped as the language groups it. */
export const formatNumber = (number: number, locale: Locale) => numbers(locale).format(number)

/** A count that is exact, or between two numbers: 6, 9–16. */
export const formatRange = ({ min, max }: { min: number; max: number }, locale: Locale) =>
  min === max ? numbers(locale).format(min) : numbers(locale).formatRange(min, max)

/** A duration given in minutes, in hours and minutes: 2 hours 30 minutes. */
export const formatDuration = (length: number, locale: Locale) =>
  joined(locale).format([
    ...(length >= 60 ? [hours(locale).format(Math.floor(length / 60))] : []),
    ...(length % 60 > 0 || length === 0 ? [minutes(locale).format(length % 60)] : []),
  ])

/** A score with one decimal: 63.4. */
export const formatScore = (score: number, locale: Locale) => scores(locale).format(score)
