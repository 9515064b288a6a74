import { RecordRow } from '@/components/record/record-row'
import { asCard, type Shown } from '@/components/record/shown'
import { byName, countryName, formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { partPeriod } from './part-period'

/** A project in a list. */
export function ProjectRow({
  project,
  locale,
  heading = 'h3',
}: {
  project: Shown<'project'>
  locale: Locale
  heading?: 'h2' | 'h3'
}) {
  const { acronym, countryCodes } = project.body
  const countries = countryCodes.map((code) => countryName(code, locale)).sort(byName(locale))
  const card = asCard(project)
  return (
    <RecordRow
      card={acronym ? { ...card, title: `${acronym}: ${card.title}` } : card}
      locale={locale}
      heading={heading}
      meta={
        <>
          <span>{partPeriod(project.body, locale)}</span>
          {countries.length > 0 ? <span>{formatList(countries, locale)}</span> : null}
        </>
      }
    />
  )
}
