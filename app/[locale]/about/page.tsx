import { PortalPage } from '@/components/portal/portal-page'
import { Prose, proseTags } from '@/components/portal/prose'
import { StandingHead } from '@/components/portal/standing-head'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { standingFrame, standingMetadata } from '@/lib/public/standing'

type Props = PageProps<'/[locale]/about'>

const sections = ['what', 'who', 'projects', 'reading', 'differing', 'part', 'reuse'] as const

export const generateMetadata = ({ params }: Props) => standingMetadata('about', params)

export default async function AboutPage({ params }: Props) {
  const frame = await standingFrame('about', params)
  const { locale } = frame
  const t = translator(locale, 'about')
  const tags = proseTags({
    regions: `/${locale}/regions`,
    roundtables: `/${locale}/roundtables`,
    practices: `/${locale}/practices`,
    projects: `/${locale}/projects`,
    partners: `/${locale}/partners`,
    imprint: `/${locale}/imprint`,
  })
  return (
    <PortalPage {...frame}>
      <StandingHead title={t('title')} lead={t('lead')} />
      {sections.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>{t.rich(`${section}.text`, tags)}</Prose>
        </Section>
      ))}
    </PortalPage>
  )
}
