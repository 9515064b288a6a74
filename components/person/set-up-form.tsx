'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'
import type { SetUpInput } from '@/lib/person/schema'

/** Name, e-mail and password of the first admin. */
export function SetUpForm({ action, token }: { action: FormAction; token: string }) {
  const [state, submit, isPending] = useActionState(action, idle)
  const t = useTranslations('setUp')
  const { beside } = useRefusals(state)
  const password = { type: 'password', autoComplete: 'new-password', required: true }
  return (
    <form action={submit} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={t('refused')} />
      <input type="hidden" name="token" value={token} />
      <TextField<SetUpInput>
        name="name"
        label={t('name')}
        error={beside('name')}
        autoComplete="name"
        maxLength={personLimits.name}
        defaultValue={typedText(state, 'name')}
        required
      />
      <TextField<SetUpInput>
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        error={beside('email')}
        autoComplete="username"
        maxLength={personLimits.email}
        defaultValue={typedText(state, 'email')}
        required
      />
      <TextField<SetUpInput>
        name="password"
        label={t('password')}
        hint={t('passwordHint', { least: personLimits.passwordLeast })}
        error={beside('password')}
        {...password}
      />
      <TextField<SetUpInput>
        name="passwordAgain"
        label={t('passwordAgain')}
        error={beside('passwordAgain')}
        {...password}
      />
      <div>
        <Button weight="main" disabled={isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
