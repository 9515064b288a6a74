'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; idempotencyKey: string; id: string; isAsked: boolean; publishers: number }

/** Whether an organisation asks that nobody publishes what they wrote themselves. */
export function FourEyesForm({ action, idempotencyKey, id, isAsked, publishers }: Props) {
  const t = useTranslations('review.settings')
  const { state, submit, send, isSending } = useSending(action)
  const { above } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
      {above ? (
        <p role="alert" className="font-strong text-gap">
          {above}
        </p>
      ) : null}
      <Choice
        id={id}
        name="fourEyes"
        label={t('fourEyes')}
        hint={t('fourEyesHint')}
        defaultChecked={rejected ? rejected.values.fourEyes === 'on' : isAsked}
      />
      <p className="text-sm text-quiet">{t('publishers', { count: publishers })}</p>
      <p>
        <Button disabled={isSending}>{t('save')}</Button>
      </p>
    </form>
  )
}
