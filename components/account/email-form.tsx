'use client'

import { useTranslations } from 'next-intl'
import { RefusalNotice } from '@/components/person/refusal-notice'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

/** Another address to sign in with. */
export function EmailForm({ action, idempotencyKey }: { action: FormAction; idempotencyKey: string }) {
  const t = useTranslations('account.email')
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5" noValidate>
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
      <RefusalNotice state={state} title={t('refused')} />
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
      <p>
        <Button disabled={isSending}>{t('send')}</Button>
      </p>
    </form>
  )
}
