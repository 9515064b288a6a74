import type { ReactNode } from 'react'
import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { Card } from '@/lib/public/documents'
import { partPeriod } from './part-period'

type Part = Shown<'project'>['body']['partners'][number]
type Named = Part & { card: Card }

/** The organisations of a project by their role, in the order the project gives; many of one role by country. */
export function ProjectPartners({
  partners,
  cards,
  locale,
}: {
  partners: readonly Part[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'project')
  const compare = byName(locale)
  const named = partners
    .flatMap((part) => {
      const card = cards.get(part.partner)
      return card ? [{ ...part, card }] : []
    })
    .sort((one, other) => compare(one.card.title, other.card.title))
  const current = named.filter(({ standing }) => standing === 'took_part')
  const others = named.filter(({ standing }) => standing !== 'took_part')
  const roles = [...new Set(partners.map(({ role }) => role))]
  return named.length === 0 ? null : (
    <Section id="partners" title={t('partners')} aside={t('partnersCount', { count: current.length })}>
      <div className="grid gap-7">
        {roles.map((role) => (
          <Role
            key={role}
            title={t(`role.${role}`)}
            parts={current.filter((one) => one.role === role)}
            locale={locale}
          />
        ))}
        <Role title={t('formerPartners')} parts={others} locale={locale} />
      </div>
    </Section>
  )
}

function Role({ title, parts, locale }: { title: string; parts: readonly Named[]; locale: Locale }) {
  if (parts.length === 0) return null
  const compare = byName(locale)
  const countries = new Map<string, Named[]>()
  for (const part of parts) {
    const country = part.card.countryCode ? countryName(part.card.countryCode, locale) : ''
    countries.set(country, [...(countries.get(country) ?? []), part])
  }
  const sorted = [...countries].sort(([one], [other]) => compare(one, other))
  return (
    <div>
      <h3 className="font-text text-sm font-strong text-quiet">{title}</h3>
      <dl className="mt-1">
        {sorted.map(([country, ofCountry]) => (
          <Country key={country} country={country || translator(locale, 'list')('withoutCountry')}>
            {ofCountry.map((part) => (
              <Organisation key={`${part.partner} ${part.starts}`} part={part} locale={locale} />
            ))}
          </Country>
        ))}
      </dl>
    </div>
  )
}

const Country = ({ country, children }: { country: string; children: ReactNode }) => (
  <div className="grid gap-x-6 border-t border-line py-2 first:border-t-0 sm:grid-cols-[10rem_minmax(0,1fr)]">
    <dt className="text-quiet">{country}</dt>
    {children}
  </div>
)

function Organisation({ part, locale }: { part: Named; locale: Locale }) {
  const t = translator(locale, 'project')
  const period = partPeriod(part, locale)
  return (
    <dd className="sm:col-start-2">
      <RecordLink card={part.card} locale={locale} at={part.starts} />
      {period ? <span className="text-sm text-quiet"> {period}</span> : null}
      {part.standing === 'took_part' ? null : (
        <span className="ms-2">
          <Tag doubtful>{t(`standing.${part.standing}`)}</Tag>
        </span>
      )}
    </dd>
  )
}
