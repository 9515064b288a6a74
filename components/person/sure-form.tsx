'use client'

import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { RefusedLine } from '@/components/ui/refused-line'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, sentUnder } from '@/lib/form-state'

type Props = { action: FormAction; idempotencyKey: string; id: string; sure: string; button: string }

/** What cannot be brought back: a box to tick, then a button. */
export function SureForm({ action, idempotencyKey, id, sure, button }: Props) {
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  const unsure = beside('sure')
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      {unsure ? (
        <p role="alert" className="font-strong text-gap">
          {unsure}
        </p>
      ) : (
        <RefusedLine state={state} />
      )}
      <Choice id={id} name="sure" label={sure} />
      <p>
        <Button weight="danger" disabled={isSending}>
          {button}
        </Button>
      </p>
    </form>
  )
}
