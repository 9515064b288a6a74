import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** The regional platforms an organisation belongs to, by their regions. */
export function PartnerPlatforms({
  platforms,
  cards,
  locale,
}: {
  platforms: readonly Shown<'platform'>[]
  cards: Cards
  locale: Locale
}) {
  return platforms.length === 0 ? null : (
    <Section id="platforms" title={translator(locale, 'partner')('platforms')}>
      <ul className="grid gap-3">
        {platforms.map(({ id, title, body }) => {
          const region = cards.get(body.region)
          return (
            <li key={id}>
              {region ? <RecordLink card={region} locale={locale} /> : null}
              <span className="block text-sm text-quiet" {...wordsIn(body.language, locale)}>
                {title}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
