import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { Hit } from '@/lib/search/answer'

/** Where a record belongs, from near to far: Lower Silesia, Poland. */
export function placeOf({ kind, region, countryCode }: Hit, locale: Locale): string {
  // A region's own name stands above already.
  const near = kind === 'region' ? null : region
  return [near, countryCode ? countryName(countryCode, locale) : null].filter(Boolean).join(', ')
}
