'use client'

import { Button } from '@/components/ui/button'
import { RefusedLine } from '@/components/ui/refused-line'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, sentUnder } from '@/lib/form-state'

/** A button that does one thing, and says why where it could not. */
export function PlainForm({
  action,
  idempotencyKey,
  label,
  about,
}: {
  action: FormAction
  idempotencyKey: string
  label: string
  /** What it is about, for who hears the button alone. */
  about?: string
}) {
  const { state, submit, send, isSending } = useSending(action)
  return (
    <form action={submit} onSubmit={send}>
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      <Button disabled={isSending}>
        {label}
        {about ? <span className="sr-only"> {about}</span> : null}
      </Button>
      <RefusedLine state={state} />
    </form>
  )
}
