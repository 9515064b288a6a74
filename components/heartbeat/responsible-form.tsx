'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  idempotencyKey: string
  people: readonly { id: string; name: string }[]
  responsibleId: string | null
}

/** Who is asked twice a year whether a record is still so. */
export function ResponsibleForm({ action, idempotencyKey, people, responsibleId }: Props) {
  const t = useTranslations('heartbeat.responsible')
  const { state, submit, send, isSending } = useSending(action)
  const { above, beside } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Select
        name="responsibleId"
        label={t('label')}
        hint={t('help')}
        error={beside('responsibleId')}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t('nobody')}
        defaultValue={responsibleId ?? ''}
      />
      {above ? (
        <p role="alert" className="text-gap">
          {above}
        </p>
      ) : null}
      <p>
        <Button disabled={isSending}>{t('save')}</Button>
      </p>
    </form>
  )
}
