'use client'

import { useTranslations } from 'next-intl'
import { RefusalNotice } from '@/components/person/refusal-notice'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

type Props = {
  action: FormAction
  idempotencyKey: string
  name: string
  locale: string
  locales: readonly { value: string; label: string }[]
}

/** One's own name and language. */
export function ProfileForm({ action, idempotencyKey, name, locale, locales }: Props) {
  const t = useTranslations('account.profile')
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5" noValidate>
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
      <RefusalNotice state={state} title={t('refused')} />
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        error={beside('name')}
        autoComplete="name"
        maxLength={personLimits.name}
        defaultValue={typedText(state, 'name', name)}
      />
      <Select
        name="locale"
        label={t('locale')}
        hint={t('localeHint')}
        error={beside('locale')}
        choices={locales}
        defaultValue={typedText(state, 'locale', locale)}
      />
      <p>
        <Button disabled={isSending}>{t('save')}</Button>
      </p>
    </form>
  )
}
