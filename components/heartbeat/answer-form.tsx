'use client'

import { Button } from '@/components/ui/button'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction } from '@/lib/form-state'

type Choice = { value?: string; label: string; isMain?: boolean }
type Props = {
  action: FormAction
  hidden: Record<string, string>
  choices: readonly Choice[]
  /** Which record, for whoever hears a button alone. */
  about: string
}

/** Answers that need no more than a press; each button is one. */
export function AnswerForm({ action, hidden, choices, about }: Props) {
  const { state, submit, send, isSending } = useSending(action)
  const { above } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="flex flex-wrap gap-3">
        {choices.map(({ value, label, isMain }) => (
          <Button
            key={label}
            weight={isMain ? 'main' : 'plain'}
            disabled={isSending}
            {...(value ? { name: 'answer', value } : {})}
          >
            {label} <span className="sr-only">{about}</span>
          </Button>
        ))}
      </p>
      {above ? (
        <p role="alert" className="text-gap">
          {above}
        </p>
      ) : null}
    </form>
  )
}
