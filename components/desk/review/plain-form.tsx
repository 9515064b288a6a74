'use client'

import { Button } from '@/components/ui/button'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction } from '@/lib/form-state'

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
  const { above } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Button disabled={isSending}>
        {label}
        {about ? <span className="sr-only"> {about}</span> : null}
      </Button>
      {above ? (
        <p role="alert" className="mt-2 font-strong text-gap">
          {above}
        </p>
      ) : null}
    </form>
  )
}
