'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { type FormAction, idle, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'
import type { SignInInput } from '@/lib/person/schema'

/** E-mail and password; works without JavaScript. `next` is where to go afterwards. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const [state, submit, isPending] = useActionState(action, idle)
  const t = useTranslations('signIn')
  return (
    <form action={submit} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={t('refused')} />
      <input type="hidden" name="next" value={next} />
      <TextField<SignInInput>
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        maxLength={personLimits.email}
        defaultValue={typedText(state, 'email')}
        required
      />
      <TextField<SignInInput>
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        required
      />
      <div>
        <Button weight="main" disabled={isPending}>
          {t('submit')}
        </Button>
      </div>
      <div className="grid gap-1 text-sm">
        <p>
          <a href="/sign-in/forgot">{t('forgotten')}</a>
        </p>
        <p className="text-quiet">{t('noAccount')}</p>
      </div>
    </form>
  )
}
