import { OperatorContact } from '@/components/portal/operator-contact'
import { OwnText } from '@/components/portal/own-text'
import { PortalPage } from '@/components/portal/portal-page'
import { Prose, proseTags } from '@/components/portal/prose'
import { StandingHead } from '@/components/portal/standing-head'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { operator } from '@/lib/public/operator'
import { portalSettings } from '@/lib/public/portal-settings'
import { standingFrame, standingMetadata } from '@/lib/public/standing'

type Props = PageProps<'/[locale]/imprint'>

export const generateMetadata = ({ params }: Props) => standingMetadata('imprint', params)

export default async function ImprintPage({ params }: Props) {
  const frame = await standingFrame('imprint', params)
  const { locale } = frame
  const t = translator(locale, 'imprint')
  const tags = proseTags({ privacy: `/${locale}/privacy`, accessibility: `/${locale}/accessibility` })
  return (
    <PortalPage {...frame}>
      <StandingHead title={t('title')} lead={t('lead')} />
      <Section id="operator" title={t('operator')}>
        <OperatorContact operator={operator()} locale={locale} />
      </Section>
      <OwnText text={portalSettings().imprint[locale]} id="more-about-us" title={t('own')} locale={locale} />
      <Section id="contents" title={t('contents.title')}>
        <Prose>{t.rich('contents.text', tags)}</Prose>
      </Section>
      <Section id="funding" title={t('funding.title')}>
        <Prose>{t.rich('funding.text', tags)}</Prose>
      </Section>
      <Section id="more" title={t('more.title')}>
        <Prose>{t.rich('more.text', tags)}</Prose>
      </Section>
    </PortalPage>
  )
}
