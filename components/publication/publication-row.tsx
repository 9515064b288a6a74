import { RecordRow } from '@/components/record/record-row'
import { asCard, type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { countryName, formatList, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** A publication in a list: its own title, then in our words what it is, whose, about where and in which language. */
export function PublicationRow({
  publication,
  cards,
  locale,
  heading,
}: {
  publication: Shown<'publication'>
  cards: Cards
  locale: Locale
  heading?: 'h2' | 'h3' | 'h4'
}) {
  const t = translator(locale, 'publication')
  const { kind, publisher, publishers, countryCodes, titleLanguage } = publication.body
  const by =
    publisher ??
    cardsOf(publishers, cards)
      .map(({ title }) => title)
      .join(', ')
  return (
    <RecordRow
      card={asCard(publication)}
      locale={locale}
      {...(heading ? { heading } : {})}
      meta={
        <>
          <span>{t(`kind.${kind}`)}</span>
          {by ? <span>{by}</span> : null}
          {countryCodes.length > 0 ? (
            <span>
              {formatList(
                countryCodes.map((code) => countryName(code, locale)),
                locale,
              )}
            </span>
          ) : null}
          <span>{languageName(titleLanguage, locale)}</span>
        </>
      }
    />
  )
}
