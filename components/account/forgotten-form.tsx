'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

/** The address somebody signs in with, for a link to choose a new password. */
export function ForgottenForm({ action }: { action: FormAction }) {
  const [state, submit, isPending] = useActionState(action, idle)
  const t = useTranslations('reset')
  const { beside } = useRefusals(state)
  return (
    <form action={submit} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={t('refused')} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        error={beside('email')}
        autoComplete="username"
        maxLength={personLimits.email}
        defaultValue={typedText(state, 'email')}
        required
      />
      <div>
        <Button weight="main" disabled={isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
