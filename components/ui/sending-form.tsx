'use client'

import type { ReactNode } from 'react'
import { type FormAction, type FormState, sentUnder } from '@/lib/form-state'
import { Button } from './button'
import { RefusalNotice } from './refusal-notice'
import { RefusedLine } from './refused-line'
import { useRefusals } from './use-refusals'
import { useSending } from './use-sending'

export type Asking = {
  /** What was typed and refused. */
  state: FormState
  /** What was wrong with a field. */
  beside: (field: string) => string | undefined
  isSending: boolean
}

type Props = {
  action: FormAction
  idempotencyKey: string
  /** The version the form is made from, where what it changes has one. */
  version?: number | undefined
  /** Title of a notice above the form when it is refused; without it the reason stands there alone. */
  refused?: string
  /** None where the fields bring their own. */
  button?: ReactNode
  /** What the button is called where its words alone do not say it. */
  label?: string | undefined
  weight?: 'main' | 'plain' | 'danger'
  children?: (asking: Asking) => ReactNode
}

/**
 * A form that is sent as one, with and without scripts: once however often it is pressed, and refused with the reason above
 * it, beside each field, and what was typed still in place.
 */
export function SendingForm({ action, idempotencyKey, version, refused, children, button, label, weight }: Props) {
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5" noValidate>
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {refused === undefined ? <RefusedLine state={state} /> : <RefusalNotice state={state} title={refused} />}
      {children?.({ state, beside, isSending })}
      {button === undefined ? null : (
        <p>
          <Button weight={weight ?? 'plain'} disabled={isSending} aria-label={label}>
            {button}
          </Button>
        </p>
      )}
    </form>
  )
}
