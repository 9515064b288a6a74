import { DeskTexts } from '@/app/desk/desk-texts'
import { Press } from '@/components/second-factor/press'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { resetFactorsOf } from '@/lib/second-factor/actions'
import { findFactors } from '@/lib/second-factor/queries'

/** Lets somebody begin anew who lost app, passkeys and recovery codes; nothing where they have none. */
export async function SecondStepSection({ personId, locale }: { personId: string; locale: Locale }) {
  const { hasApp, passkeys } = await findFactors({ personId })
  if (!hasApp && passkeys.length === 0) return null
  const t = translator(locale, 'secondFactor')
  return (
    <Section id="second-step" title={t('account.title')}>
      <DeskTexts locale={locale} sections={['refusal']}>
        <Press
          action={resetFactorsOf}
          fields={{ personId }}
          weight="danger"
          refused={t('others.resetRefused')}
          hint={t('others.resetHint')}
        >
          {t('others.reset')}
        </Press>
      </DeskTexts>
    </Section>
  )
}
