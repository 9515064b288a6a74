import { RecordFacts } from '@/components/record/record-facts'
import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Website } from '@/components/record/website'
import type { Fact } from '@/components/ui/definition-list'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Body = Shown<'partner'>['body']
type Given = { body: Body; cards: Cards; locale: Locale }

/** Where an organisation is and works, what else it is called, and where else it is known. */
export function PartnerFacts({ body, cards, locale }: Given) {
  const t = translator(locale, 'partner')
  const { countryCode, website, otherNames, identifiers } = body
  const regions = cardsOf(body.regions, cards)
  return (
    <RecordFacts
      facts={[
        countryCode !== null && { term: t('country'), value: countryName(countryCode, locale) },
        seat({ body, cards, locale }),
        website !== null && { term: t('website'), value: <Website url={website} />, wide: true },
        regions.length > 0 && {
          term: t('regions'),
          value: <RecordLinks cards={regions} locale={locale} />,
          wide: true,
        },
        otherNames.length > 0 && {
          term: t('otherNames'),
          wide: true,
          value: otherNames.map((one) => (
            <span key={`${one.kind} ${one.name} ${one.ends}`} className="block" lang={one.language ?? undefined}>
              {nameInTime(one, locale)}
            </span>
          )),
        },
        identifiers.length > 0 && {
          term: t('identifiers'),
          wide: true,
          value: identifiers.map((one) => (
            <Identifier key={`${one.scheme} ${one.value}`} identifier={one} locale={locale} />
          )),
        },
      ]}
    />
  )
}

function seat({ body: { seat: place, seatRegion }, cards, locale }: Given): Fact | null {
  const region = seatRegion ? cards.get(seatRegion) : undefined
  if (!place && !region) return null
  const link = region ? <RecordLink card={region} locale={locale} /> : null
  const fact = { term: translator(locale, 'partner')('seat') }
  return place ? { ...fact, value: place, note: link } : { ...fact, value: link }
}

function nameInTime({ kind, name, starts, ends }: Body['otherNames'][number], locale: Locale): string {
  const t = translator(locale, 'partner')
  const [from, until] = [starts, ends].map((date) => (date === null ? '' : formatPartialDate(date, locale)))
  if (from && until) return t('nameBetween', { name, from, until })
  if (until) return t('nameUntil', { name, ends: until })
  if (kind === 'former') return t('formerName', { name })
  return from ? t('nameFrom', { name, starts: from }) : name
}

function Identifier({ identifier, locale }: { identifier: Body['identifiers'][number]; locale: Locale }) {
  const t = translator(locale, 'partner')
  const { scheme, value, register, url } = identifier
  // A register is called what it is called; the well-known ones by their short names.
  const list =
    register ??
    { ror: 'ROR', pic: 'PIC', oar: 'OAR', wikidata: 'Wikidata' }[scheme as 'ror'] ??
    t(`identifier.${scheme}`)
  return (
    <span className="block">
      {list} {url ? <a href={url}>{value}</a> : value}
    </span>
  )
}
