'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { TextField } from '@/components/ui/text-field'
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
export function ProfileForm({ name, locale, locales, ...sending }: Props) {
  const t = useTranslations('account.profile')
  return (
    <SendingForm {...sending} refused={t('refused')} button={t('save')}>
      {({ state, beside }) => (
        <>
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
        </>
      )}
    </SendingForm>
  )
}
