'use client'

import { useTranslations } from 'next-intl'
import { SendingForm } from '@/components/ui/sending-form'
import { TextField } from '@/components/ui/text-field'
import { type FormAction, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

/** Another address to sign in with. */
export function EmailForm(props: { action: FormAction; idempotencyKey: string }) {
  const t = useTranslations('account.email')
  return (
    <SendingForm {...props} refused={t('refused')} button={t('send')}>
      {({ state, beside }) => (
        <TextField
          name="email"
          type="email"
          label={t('new')}
          hint={t('hint')}
          error={beside('email')}
          autoComplete="email"
          maxLength={personLimits.email}
          defaultValue={typedText(state, 'email')}
        />
      )}
    </SendingForm>
  )
}
