import { SureForm } from '@/components/person/sure-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { eraseAccount } from '@/lib/account/actions'
import type { Actor } from '@/lib/auth/actor'

export function ErasingSection({ actor }: { actor: Actor }) {
  const t = translator(actor.locale, 'account.erase')
  return (
    <Section id="erase" title={t('title')}>
      <p className="mb-5 max-w-measure">{t('text')}</p>
      <SureForm
        action={eraseAccount}
        idempotencyKey={crypto.randomUUID()}
        id="erase-sure"
        sure={t('sure')}
        button={t('button')}
      />
    </Section>
  )
}
