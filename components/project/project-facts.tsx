import { NotAvailable } from '@/components/record/not-available'
import { RecordFacts } from '@/components/record/record-facts'
import type { Shown } from '@/components/record/shown'
import { Website } from '@/components/record/website'
import { translator } from '@/i18n/translator'
import { byName, countryName, formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { partPeriod } from './part-period'

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
        countries.length > 0 && { term: t('countries'), value: formatList(countries, locale), wide: true },
        website !== null && { term: t('website'), value: <Website url={website} />, wide: true },
      ]}
    />
  )
}
