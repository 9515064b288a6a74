import type { Locale } from '@/lib/language/rules'
import { perLocale } from './per-locale'

const unit = (name: 'kilobyte' | 'megabyte' | 'gigabyte') =>
  perLocale(
    (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }),
  )
const kilobytes = unit('kilobyte')
const megabytes = unit('megabyte')
const gigabytes = unit('gigabyte')

/** How large a file is, as people say it: 120 kB, 1.4 MB, 12 GB. */
export function formatSize(bytes: number, locale: Locale): string {
  if (bytes >= 1_000_000_000) return gigabytes(locale).format(bytes / 1_000_000_000)
  if (bytes >= 1_000_000) return megabytes(locale).format(bytes / 1_000_000)
  return kilobytes(locale).format(Math.max(1, Math.round(bytes / 1000)))
}
