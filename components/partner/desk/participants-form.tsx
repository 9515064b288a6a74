'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { type FormAction, typedText } from '@/lib/form-state'

const roles = ['contributor', 'editor', 'organisation_admin'] as const
type Props = { action: FormAction; idempotencyKey: string; id: string; participantsFor: (typeof roles)[number] }

/** From which role on people see who took part in a roundtable. */
export function ParticipantsForm({ id, participantsFor, ...sending }: Props) {
  const t = useTranslations('organisations.participants')
  return (
    <SendingForm {...sending} button={t('save')}>
      {({ state, beside }) => (
        <Select
          name="participantsFor"
          id={id}
          label={t('label')}
          hint={t('hint')}
          error={beside('participantsFor')}
          choices={roles.map((value) => ({ value, label: t(value) }))}
          defaultValue={typedText(state, 'participantsFor', participantsFor)}
        />
      )}
    </SendingForm>
  )
}
