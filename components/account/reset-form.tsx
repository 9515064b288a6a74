'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { NewPasswordFields } from '@/components/person/new-password-fields'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

/** A new password for whoever has the link. */
export function ResetForm({ action, token }: { action: FormAction; token: string }) {
  const [state, submit, isPending] = useActionState(action, idle)
  const t = useTranslations('reset')
  const { beside } = useRefusals(state)
  const hint = t('passwordHint', { least: personLimits.passwordLeast })
  return (
    <form action={submit} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={t('notSaved')} />
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields
        texts={{ label: t('password'), hint, again: t('passwordAgain') }}
        errors={{ password: beside('password'), passwordAgain: beside('passwordAgain') }}
      />
      <div>
        <Button weight="main" disabled={isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
