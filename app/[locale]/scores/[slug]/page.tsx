import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { ScoreArticle } from '@/components/score/score-article'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { pathOf } from '@/lib/public/addresses'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { crumbOf, publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'

export const generateMetadata = ({ params }: PageProps<'/[locale]/scores/[slug]'>) => recordMetadata('score', params)

export default async function ScorePage({ params }: PageProps<'/[locale]/scores/[slug]'>) {
  const { locale, document, addresses } = await publicRecord('score', params)
  const { id, title, summary, body } = document
  const [records, cards] = await Promise.all([
    listByFacet(body.project, locale, ['round', 'codebook', 'score']),
    resolveReferences([body.owner], locale),
  ])
  const round = ofKind(records, 'round').find((one) => body.round === `round:${one.id}`)
  const codebook = ofKind(records, 'codebook').find((one) => round?.body.codebook === `codebook:${one.id}`)
  const others = ofKind(records, 'score').filter(
    (one) => one.id !== id && one.body.round === body.round && one.body.countryCode === body.countryCode,
  )
  const crumbs = [crumbOf('round', locale), ...(round ? [{ label: round.title, href: pathOf(round, locale) }] : [])]
  return (
    <PortalPage locale={locale} here="round" addresses={addresses} crumbs={crumbs}>
      <ScoreArticle
        document={document}
        round={round}
        dimension={codebook?.body.dimensions.find(({ key }) => key === body.dimension)}
        others={others}
        cards={cards}
        locale={locale}
      />
      <JsonLd
        thing={structured(
          {
            '@type': 'Observation',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(addresses[locale] ?? ''),
            value: body.value,
            minValue: 0,
            maxValue: 100,
            observationDate: String(body.referenceYear),
            ...(body.countryCode
              ? { observationAbout: { '@type': 'Country', name: countryName(body.countryCode, locale) } }
              : {}),
          },
          { crumbs },
        )}
      />
    </PortalPage>
  )
}
