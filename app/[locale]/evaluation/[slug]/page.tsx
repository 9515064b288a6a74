import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { RoundArticle } from '@/components/round/round-article'
import { orderOf } from '@/components/round/round-standings'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/evaluation/[slug]'>) =>
  recordMetadata('round', params)

export default async function RoundPage({ params, searchParams }: PageProps<'/[locale]/evaluation/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('round', params)
  const { id, title, summary, body } = document
  const records = await listByFacet(`round:${id}`, locale, ['score', 'publication'])
  const publications = ofKind(records, 'publication')
  const cards = await resolveReferences(
    [
      ...[body.owner, body.project, body.codebook, ...referencesIn(body.description)],
      ...publications.flatMap((one) => one.body.publishers),
    ],
    locale,
  )
  return (
    <PortalPage locale={locale} here="round" {...frame}>
      <RoundArticle
        document={document}
        scores={ofKind(records, 'score')}
        publications={publications}
        order={orderOf(await searchParams)}
        cards={cards}
        locale={locale}
      />
      <JsonLd
        thing={structured(
          {
            '@type': 'Dataset',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            inLanguage: body.language,
            temporalCoverage: body.starts && body.ends ? `${body.starts}/${body.ends}` : String(body.referenceYear),
            ...(body.released ? { datePublished: body.released } : {}),
            spatialCoverage: body.countryCodes.map((code) => ({
              '@type': 'Country',
              name: countryName(code, locale),
            })),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
