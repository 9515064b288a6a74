import { EnforcementBody } from '@/components/portal/enforcement-body'
import { OperatorContact } from '@/components/portal/operator-contact'
import { PortalPage } from '@/components/portal/portal-page'
import { Prose, proseTags } from '@/components/portal/prose'
import { StandingHead } from '@/components/portal/standing-head'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import { enforcementBody, operator } from '@/lib/public/operator'
import { standingFrame, standingMetadata } from '@/lib/public/standing'

type Props = PageProps<'/[locale]/accessibility'>

/** The order of the model statement of the European Commission (Implementing Decision (EU) 2018/1523). */
const sections = ['status', 'limits', 'preparation', 'made'] as const
/** The day this statement was last looked through; change it with the text. */
const reviewedOn = '2026-11-22'

export const generateMetadata = ({ params }: Props) => standingMetadata('accessibility', params)

export default async function AccessibilityPage({ params }: Props) {
  const frame = await standingFrame('accessibility', params)
  const { locale } = frame
  const t = translator(locale, 'accessibility')
  const given = operator()
  const values = { ...proseTags({}), date: formatDay(reviewedOn, locale) }
  return (
    <PortalPage {...frame}>
      <StandingHead title={t('title')} lead={t('lead')} />
      {sections.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>{t.rich(`${section}.text`, values)}</Prose>
        </Section>
      ))}
      <Section id="feedback" title={t('feedback.title')}>
        <Prose>
          <p>{t('feedback.text')}</p>
          <OperatorContact operator={given} locale={locale} />
        </Prose>
      </Section>
      <Section id="enforcement" title={t('enforcement.title')}>
        <Prose>
          <p>{t('enforcement.text')}</p>
          <EnforcementBody {...enforcementBody(locale)} locale={locale} />
        </Prose>
      </Section>
    </PortalPage>
  )
}
