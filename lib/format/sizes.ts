import type { Locale } from '@/lib/language/rules'
import { perLocale } from './per-locale'

const unit = (name: 'kilobyte' | 'megabyte') =>
  perLocale(
    (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }),
  )
const kilobytes = unit('kilobyte')
const megabytes = unit('megabyte')

/** How large a file is, as people say it: 120 kB, 1.4 MB. */
export const formatSize = (bytes: number, locale: Locale) =>
  bytes < 1_000_000
    ? kilobytes(locale).format(Math.max(1, Math.round(bytes / 1000)))
    : megabytes(locale).format(bytes / 1_000_000)
