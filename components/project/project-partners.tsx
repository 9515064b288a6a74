import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Partners = Shown<'project'>['body']['partners']

/** The organisations of a project by their role, in the order the project gives. */
export function ProjectPartners({ partners, cards, locale }: { partners: Partners; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'project')
  const roles = [...new Set(partners.map(({ role }) => role))]
  const compare = byName(locale)
  return partners.length === 0 ? null : (
    <Section id="partners" title={t('partners')}>
      <div className="grid gap-6">
        {roles.map((role) => (
          <div key={role}>
            <h3 className="font-text text-sm font-normal text-quiet">{t(`role.${role}`)}</h3>
            <ul className="mt-0.5">
              {partners
                .flatMap((one) => (one.role === role ? (cards.get(one.partner) ?? []) : []))
                .sort((one, other) => compare(one.title, other.title))
                .map((card) => (
                  <li key={card.id} className="py-0.5">
                    <RecordLink card={card} locale={locale} />
                    {card.countryCode ? (
                      <span className="text-sm text-quiet"> {countryName(card.countryCode, locale)}</span>
                    ) : null}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}
