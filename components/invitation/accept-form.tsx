'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { NewPasswordFields } from '@/components/person/new-password-fields'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

type Props = { action: FormAction; token: string; email: string }

/** Name and password of somebody who was invited and has no account yet. */
export function AcceptForm({ action, token, email }: Props) {
  const [state, submit, isPending] = useActionState(action, idle)
  const t = useTranslations('invitation')
  const { beside } = useRefusals(state)
  const hint = t('passwordHint', { least: personLimits.passwordLeast })
  return (
    <form action={submit} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={t('refused')} />
      <input type="hidden" name="token" value={token} />
      {/* For programs that keep passwords; it is not sent. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        error={beside('name')}
        autoComplete="name"
        maxLength={personLimits.name}
        defaultValue={typedText(state, 'name')}
        required
      />
      <NewPasswordFields
        texts={{ label: t('password'), hint, again: t('passwordAgain') }}
        errors={{ password: beside('password'), passwordAgain: beside('passwordAgain') }}
      />
      <div>
        <Button weight="main" disabled={isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
