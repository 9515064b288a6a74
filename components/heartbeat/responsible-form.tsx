'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { type FormAction, typedText } from '@/lib/form-state'

type Props = {
  action: FormAction
  idempotencyKey: string
  people: readonly { id: string; name: string }[]
  responsibleId: string | null
}

/** Who is asked twice a year whether a record is still so. */
export function ResponsibleForm({ people, responsibleId, ...sending }: Props) {
  const t = useTranslations('heartbeat.responsible')
  return (
    <SendingForm {...sending} button={t('save')}>
      {({ state, beside }) => (
        <Select
          name="responsibleId"
          label={t('label')}
          hint={t('help')}
          error={beside('responsibleId')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t('nobody')}
          defaultValue={typedText(state, 'responsibleId', responsibleId ?? '')}
        />
      )}
    </SendingForm>
  )
}
