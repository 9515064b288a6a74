import { RecordLink } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { writingPathOf } from '@/lib/public/addresses'

/** The organisations that answer the media, and the way to write to them without an address. */
export function MediaContact({
  record: { kind, slug, publishedAt, body },
  cards,
  locale,
}: {
  record: Shown<'press'> | Shown<'campaign'>
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'media')
  const contacts = cardsOf(body.mediaContacts, cards)
  return (
    <Section id="media" title={t('title')} aside={t('aside')}>
      {contacts.length === 0 ? (
        <p className="text-quiet">{t('none')}</p>
      ) : (
        <>
          <ul className="grid gap-1">
            {contacts.map((card) => (
              <li key={card.id}>
                <span className="font-display text-lg">
                  <RecordLink card={card} locale={locale} />
                </span>
                {card.countryCode ? (
                  <span className="ms-3 text-quiet">{countryName(card.countryCode, locale)}</span>
                ) : null}
              </li>
            ))}
          </ul>
          <p className="mt-3 max-w-measure text-quiet">{t('lead', { count: contacts.length })}</p>
          {publishedAt === null ? null : (
            <p className="print-none mt-5">
              <ButtonLink rel="nofollow" weight="main" href={writingPathOf({ kind, slug }, 'media', locale)}>
                {translator(locale, 'enquiry')('invite.media')}
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </Section>
  )
}
