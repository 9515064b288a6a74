import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { RoundtableArticle } from '@/components/roundtable/roundtable-article'
import { roundtableEvent } from '@/components/roundtable/roundtable-event'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/roundtables/[slug]'>) =>
  recordMetadata('roundtable', params)

export default async function RoundtablePage({ params }: PageProps<'/[locale]/roundtables/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('roundtable', params)
  const { body } = document
  const partners = [...body.hosts, ...[...body.attendance, ...body.actionPoints].map(({ partner }) => partner)]
  const texts = referencesIn(body.followUp, ...body.agenda.map(({ minutes }) => minutes))
  const [related, cards] = await Promise.all([
    listByFacet([body.platform, `roundtable:${document.id}`], locale),
    resolveReferences(
      [body.owner, body.region, body.project, ...partners, ...body.practices, ...body.gaps, ...body.pilots, ...texts],
      locale,
    ),
  ])
  const series = ofKind(related, 'roundtable').filter((one) => one.body.platform === body.platform)
  const gaps = ofKind(related, 'gap')
  return (
    <PortalPage locale={locale} here="roundtable" {...frame}>
      <RoundtableArticle document={document} cards={cards} siblings={series} gaps={gaps} locale={locale} />
      <JsonLd thing={structured(roundtableEvent(document, cards, absoluteUrl(frame.addresses[locale] ?? '')), frame)} />
    </PortalPage>
  )
}
