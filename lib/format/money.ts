import type { Locale } from '@/lib/language/rules'
import { perLocale } from './per-locale'

const currencies = new Map<string, (locale: Locale) => Intl.NumberFormat>()

/** An amount in whole units of a currency (ISO 4217), exact or between two: €12,000, €12,000–15,000. */
export function formatAmount({ min, max }: { min: number; max: number }, currency: string, locale: Locale): string {
  const known = currencies.get(currency)
  const formats =
    known ?? perLocale((tag) => new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 }))
  if (!known) currencies.set(currency, formats)
  return min === max ? formats(locale).format(min) : formats(locale).formatRange(min, max)
}
