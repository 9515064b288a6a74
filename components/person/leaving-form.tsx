'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'
import { RefusedLine } from './refused-line'

type Props = {
  action: FormAction
  idempotencyKey: string
  name: string
  colleagues: readonly { value: string; label: string }[]
  /** Nobody removes themselves. */
  mayRemove: boolean
}

/** To whom goes what waits for somebody, and whether they leave. */
export function LeavingForm({ action, idempotencyKey, name, colleagues, mayRemove }: Props) {
  const t = useTranslations('people.member')
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
      <RefusedLine state={state} />
      <Select
        name="colleague"
        label={t('colleague')}
        error={beside('colleague')}
        empty={t('nobody')}
        choices={colleagues}
        defaultValue={typedText(state, 'colleague')}
      />
      <p>
        <Button name="deed" value="hand_over" disabled={isSending}>
          {t('handOver')}
        </Button>
      </p>
      {mayRemove ? (
        <>
          <p className="text-sm text-quiet">{t('removeText', { name })}</p>
          <p>
            <Button weight="danger" name="deed" value="remove" disabled={isSending}>
              {t('remove')}
            </Button>
          </p>
        </>
      ) : null}
    </form>
  )
}
