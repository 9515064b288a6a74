'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

/** A new password for somebody who lost every way in. */
export function NewPasswordForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send, isPending] = useActionState(action, idle)
  const t = useTranslations('letIn')
  const setUp = useTranslations('setUp')
  const { beside } = useRefusals(state)
  const password = { type: 'password', autoComplete: 'new-password', required: true }
  return (
    <form action={send} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={t('refused')} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        label={t('password')}
        hint={setUp('passwordHint', { least: personLimits.passwordLeast })}
        error={beside('password')}
        {...password}
      />
      <TextField name="passwordAgain" label={t('passwordAgain')} error={beside('passwordAgain')} {...password} />
      <p>
        <Button weight="main" disabled={isPending}>
          {t('submit')}
        </Button>
      </p>
    </form>
  )
}
