'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormAction, idle } from '@/lib/form-state'

type Props = { action: FormAction; fields?: Record<string, string>; className?: string; children: ReactNode }

/** One press that does something without asking for more. */
export function ActionButton({ action, fields = {}, className, children }: Props) {
  const [, submit, isPending] = useActionState(action, idle)
  return (
    <form action={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" disabled={isPending} className={className}>
        {children}
      </button>
    </form>
  )
}
