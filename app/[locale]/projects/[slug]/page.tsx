import { PortalPage } from '@/components/portal/portal-page'
import { ProjectArticle } from '@/components/project/project-article'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/projects/[slug]'>) =>
  recordMetadata('project', params)

export default async function ProjectPage({ params }: PageProps<'/[locale]/projects/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('project', params)
  const { title, summary, body } = document
  const around = await surroundings.project(document, locale)
  return (
    <PortalPage locale={locale} here="project" {...frame}>
      <ProjectArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'Project',
            name: title,
            ...(body.acronym ? { alternateName: body.acronym } : {}),
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            ...(body.website ? { sameAs: body.website } : {}),
            ...(body.starts ? { foundingDate: body.starts } : {}),
            ...(body.ends ? { dissolutionDate: body.ends } : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
