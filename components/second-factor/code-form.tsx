'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle } from '@/lib/form-state'
import { factorLimits } from '@/lib/second-factor/rules'

type Props = {
  action: FormAction
  /** Hidden ones, such as the way on. */
  fields: Record<string, string>
  id?: string
  label: string
  hint: string
  submit: string
  refused: string
  weight?: 'main' | 'plain'
}

/** A code of an app, or a recovery code. Never shown again: a code is good for one time. */
export function CodeForm({ action, fields, id = 'code', label, hint, submit, refused, weight = 'main' }: Props) {
  const [state, send, isPending] = useActionState(action, idle)
  const { beside } = useRefusals(state)
  return (
    <form action={send} className="grid max-w-measure gap-4">
      <RefusalNotice state={state} title={refused} />
      <HiddenFields fields={fields} />
      <TextField
        name="code"
        id={id}
        label={label}
        hint={hint}
        error={beside('code')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={factorLimits.code}
        inputClassName="max-w-xs font-mono tabular-nums"
        required
      />
      <p>
        <Button weight={weight} disabled={isPending}>
          {submit}
        </Button>
      </p>
    </form>
  )
}

export const HiddenFields = ({ fields }: { fields: Record<string, string> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
