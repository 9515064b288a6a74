'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { type FormAction, idle } from '@/lib/form-state'
import { HiddenFields } from './code-form'

type Props = {
  action: FormAction
  fields?: Record<string, string>
  weight?: 'main' | 'plain' | 'danger'
  refused: string
  hint?: string
  children: ReactNode
}

/** One press that does something about how a person signs in, and says why where it is refused. */
export function Press({ action, fields = {}, weight = 'plain', refused, hint, children }: Props) {
  const [state, send, isPending] = useActionState(action, idle)
  return (
    <form action={send} className="grid justify-items-start gap-2">
      <RefusalNotice state={state} title={refused} />
      <HiddenFields fields={fields} />
      <Button weight={weight} disabled={isPending}>
        {children}
      </Button>
      {hint ? <p className="max-w-measure text-sm text-quiet">{hint}</p> : null}
    </form>
  )
}
