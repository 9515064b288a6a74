'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { type FormAction, idle } from '@/lib/form-state'

/** One press that uses a link: opening it is not enough, since programs open links of mails as well. */
export function TokenForm(props: { action: FormAction; token: string; label: string; refused: string }) {
  const [state, submit, isPending] = useActionState(props.action, idle)
  return (
    <form action={submit} className="grid max-w-measure gap-6">
      <RefusalNotice state={state} title={props.refused} />
      <input type="hidden" name="token" value={props.token} />
      <div>
        <Button weight="main" disabled={isPending}>
          {props.label}
        </Button>
      </div>
    </form>
  )
}
