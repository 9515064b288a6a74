'use client'

import { useTranslations } from 'next-intl'
import { NewPasswordFields } from '@/components/person/new-password-fields'
import { SendingForm } from '@/components/ui/sending-form'
import { TextField } from '@/components/ui/text-field'
import type { FormAction } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

type Props = { action: FormAction; idempotencyKey: string; email: string }

/** A new password, given the present one. */
export function PasswordForm({ email, ...sending }: Props) {
  const t = useTranslations('account.password')
  const hint = t('hint', { least: personLimits.passwordLeast })
  return (
    <SendingForm {...sending} refused={t('refused')} button={t('save')}>
      {({ beside }) => (
        <>
          {/* For programs that keep passwords; it is not sent. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <TextField
            name="current"
            type="password"
            label={t('current')}
            error={beside('current')}
            autoComplete="current-password"
          />
          <NewPasswordFields
            texts={{ label: t('new'), hint, again: t('again') }}
            errors={{ password: beside('password'), passwordAgain: beside('passwordAgain') }}
          />
        </>
      )}
    </SendingForm>
  )
}
