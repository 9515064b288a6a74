'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useActionState, useState, useTransition } from 'react'
import { type FormAction, type FormState, idle } from '@/lib/form-state'

/**
 * Sends a form. Without scripts it is an ordinary form. With them it is sent by hand: React would put every field back
 * to what it was when the page was made, and a portal out of reach would take the page, with everything typed, away.
 */
export function useSending(action: FormAction): {
  state: FormState
  /** For `action` of the form. */
  submit: (form: FormData) => void
  /** For `onSubmit` of the form. */
  send: (event: FormEvent<HTMLFormElement>) => void
  isSending: boolean
} {
  const [first, submit, isSubmitting] = useActionState(action, idle)
  const [answered, setAnswered] = useState<FormState>()
  const [isSending, start] = useTransition()
  const state = answered ?? first
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    start(async () => {
      const answer = await reached(() => action(state, form), form)
      start(() => setAnswered(answer))
    })
  }
  return { state, submit, send, isSending: isSubmitting || isSending }
}

async function reached(ask: () => Promise<FormState>, form: FormData): Promise<FormState> {
  try {
    return await ask()
  } catch (error) {
    // Being sent to another page is thrown as well.
    unstable_rethrow(error)
    // No connection, a busy or restarting portal, a new version of it: what was typed stays, and so does the key of this
    // try, under which a save that did arrive has no second effect.
    const key = form.get('idempotencyKey')
    return {
      status: 'rejected',
      message: 'not_reached',
      fieldErrors: {},
      values: {},
      idempotencyKey: typeof key === 'string' ? key : '',
    }
  }
}
