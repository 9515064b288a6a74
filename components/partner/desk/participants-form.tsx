'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'

const roles = ['contributor', 'editor', 'organisation_admin'] as const
type Props = { action: FormAction; idempotencyKey: string; id: string; participantsFor: (typeof roles)[number] }

/** From which role on people see who took part in a roundtable. */
export function ParticipantsForm({ action, idempotencyKey, id, participantsFor }: Props) {
  const t = useTranslations('organisations.participants')
  const { state, submit, send, isSending } = useSending(action)
  const { above } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input
        type="hidden"
        name="idempotencyKey"
        value={state.status === 'rejected' ? state.idempotencyKey : idempotencyKey}
      />
      {above ? (
        <p role="alert" className="font-strong text-gap">
          {above}
        </p>
      ) : null}
      <Select
        name="participantsFor"
        id={id}
        label={t('label')}
        hint={t('hint')}
        choices={roles.map((value) => ({ value, label: t(value) }))}
        defaultValue={typedText(state, 'participantsFor', participantsFor)}
      />
      <p>
        <Button disabled={isSending}>{t('save')}</Button>
      </p>
    </form>
  )
}
