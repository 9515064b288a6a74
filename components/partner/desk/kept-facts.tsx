import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { FoundOrganisation } from '@/lib/partner/reading/kept'

/** What an organisation is, in a line: kind, country, whether everybody sees it, what it may do. */
export function KeptFacts({
  organisation: { kind, countryCode, isPublic, rights },
  locale,
}: {
  organisation: FoundOrganisation
  locale: Locale
}) {
  const t = translator(locale, 'organisations')
  const facts = [
    translator(locale, 'partner')(`kind.${kind}`),
    countryCode ? countryName(countryCode, locale) : '',
    t(isPublic ? 'states.public' : 'states.draft'),
    rights === 'trusted' ? '' : t(`states.${rights}`),
  ]
  return facts.filter(Boolean).join(' · ')
}
