import { PortalPage } from '@/components/portal/portal-page'
import { RoundtableArticle } from '@/components/roundtable/roundtable-article'
import { roundtableEvent } from '@/components/roundtable/roundtable-event'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/roundtables/[slug]'>) =>
  recordMetadata('roundtable', params)

export default async function RoundtablePage({ params }: PageProps<'/[locale]/roundtables/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('roundtable', params)
  const around = await surroundings.roundtable(document, locale)
  return (
    <PortalPage locale={locale} here="roundtable" {...frame}>
      <RoundtableArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(roundtableEvent(document, around.cards, absoluteUrl(frame.addresses[locale] ?? '')), frame)}
      />
    </PortalPage>
  )
}
