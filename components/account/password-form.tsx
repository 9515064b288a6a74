'use client'

import { useTranslations } from 'next-intl'
import { NewPasswordFields } from '@/components/person/new-password-fields'
import { RefusalNotice } from '@/components/person/refusal-notice'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

type Props = { action: FormAction; idempotencyKey: string; email: string }

/** A new password, given the present one. */
export function PasswordForm({ action, idempotencyKey, email }: Props) {
  const t = useTranslations('account.password')
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  const hint = t('hint', { least: personLimits.passwordLeast })
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5" noValidate>
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
      <RefusalNotice state={state} title={t('refused')} />
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
      <p>
        <Button disabled={isSending}>{t('save')}</Button>
      </p>
    </form>
  )
}
