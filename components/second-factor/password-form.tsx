'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle } from '@/lib/form-state'
import { HiddenFields } from './code-form'

/** The password once more. */
export function PasswordForm({ action, fields }: { action: FormAction; fields: Record<string, string> }) {
  const [state, send, isPending] = useActionState(action, idle)
  const t = useTranslations('secondFactor.prove')
  const { beside } = useRefusals(state)
  return (
    <form action={send} className="grid max-w-measure gap-4">
      <RefusalNotice state={state} title={t('refused')} />
      <HiddenFields fields={fields} />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        error={beside('password')}
        autoComplete="current-password"
        required
      />
      <p>
        <Button weight="main" disabled={isPending}>
          {t('submit')}
        </Button>
      </p>
    </form>
  )
}
