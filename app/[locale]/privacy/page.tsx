import { OperatorContact } from '@/components/portal/operator-contact'
import { OwnText } from '@/components/portal/own-text'
import { PortalPage } from '@/components/portal/portal-page'
import { Prose, proseTags } from '@/components/portal/prose'
import { StandingHead } from '@/components/portal/standing-head'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { monthsKept } from '@/lib/enquiry/rules'
import { operator } from '@/lib/public/operator'
import { portalSettings } from '@/lib/public/portal-settings'
import { standingFrame, standingMetadata } from '@/lib/public/standing'

type Props = PageProps<'/[locale]/privacy'>

const sections = ['visitors', 'logs', 'writing', 'staff', 'records', 'rights'] as const

export const generateMetadata = ({ params }: Props) => standingMetadata('privacy', params)

export default async function PrivacyPage({ params }: Props) {
  const frame = await standingFrame('privacy', params)
  const { locale } = frame
  const t = translator(locale, 'privacy')
  return (
    <PortalPage {...frame}>
      <StandingHead title={t('title')} lead={t('lead')} />
      <OwnText text={portalSettings().privacy[locale]} id="own" title={t('own')} locale={locale} />
      {sections.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>{t.rich(`${section}.text`, { ...proseTags({}), months: monthsKept })}</Prose>
        </Section>
      ))}
      <Section id="controller" title={t('controller')}>
        <OperatorContact operator={operator()} locale={locale} />
      </Section>
    </PortalPage>
  )
}
