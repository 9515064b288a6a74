import { ListHead } from '@/components/portal/list-head'
import { PortalPage } from '@/components/portal/portal-page'
import { EvaluationOverview } from '@/components/round/evaluation-overview'
import { orderOf } from '@/components/round/round-standings'
import { JsonLd } from '@/components/ui/json-ld'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { listDocuments } from '@/lib/public/documents'
import { inEveryLanguage } from '@/lib/public/metadata'
import { listMetadata, localeOf } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/evaluation'>) => listMetadata('round', params)

export default async function EvaluationPage({ params, searchParams }: PageProps<'/[locale]/evaluation'>) {
  const locale = localeOf(await params)
  const order = orderOf(await searchParams)
  const [latestFirst, scores, codebooks] = await Promise.all([
    listDocuments('round', locale, { order: 'latest' }),
    listDocuments('score', locale, { order: 'latest', limit: 500 }),
    listDocuments('codebook', locale, { limit: 20 }),
  ])
  const rounds = latestFirst.toSorted((one, other) => one.body.referenceYear - other.body.referenceYear)
  const asked = latestFirst.find(({ body }) => body.codebook !== null)?.body.codebook
  const codebook = codebooks.find(({ id }) => asked === `codebook:${id}`) ?? codebooks[0]
  const t = translator(locale, 'round')
  const years = rounds.map(({ body }) => body.referenceYear)
  const countries = [...new Set(rounds.flatMap(({ body }) => body.countryCodes))]
  return (
    <PortalPage locale={locale} here="round" addresses={inEveryLanguage('/evaluation')}>
      <ListHead title={t('title')} lead={t('lead')} count={null} />
      <EvaluationOverview {...{ rounds, scores, codebook, order, locale }} />
      <JsonLd
        thing={{
          '@context': 'https://schema.org',
          '@type': 'Dataset',
          name: t('title'),
          description: t('description'),
          url: absoluteUrl(`/${locale}/evaluation`),
          inLanguage: locale,
          ...(years.length > 0 ? { temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}` } : {}),
          spatialCoverage: countries.map((code) => ({ '@type': 'Country', name: countryName(code, locale) })),
        }}
      />
    </PortalPage>
  )
}
