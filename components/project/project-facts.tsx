import { NotAvailable } from '@/components/record/not-available'
import { RecordFacts } from '@/components/record/record-facts'
import type { Shown } from '@/components/record/shown'
import { Website } from '@/components/record/website'
import { translator } from '@/i18n/translator'
import { byName, countryName, formatList } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { partPeriod } from './part-period'

/** More countries than these are counted here, and named beside the map. */
const named = 6

/** When and in which countries a project works. */
export function ProjectFacts({ body, locale }: { body: Shown<'project'>['body']; locale: Locale }) {
  const t = translator(locale, 'project')
  const { countryCodes, website } = body
  const countries = countryCodes.map((code) => countryName(code, locale)).sort(byName(locale))
  return (
    <RecordFacts
      facts={[
        {
          term: t('when'),
          value: partPeriod(body, locale) ?? <NotAvailable locale={locale} />,
        },
        countries.length > 0 &&
          (countries.length > named
            ? { term: t('countries'), value: <a href="#places">{formatNumber(countries.length, locale)}</a> }
            : { term: t('countries'), value: formatList(countries, locale), wide: true }),
        website !== null && { term: t('website'), value: <Website url={website} />, wide: true },
      ]}
    />
  )
}
