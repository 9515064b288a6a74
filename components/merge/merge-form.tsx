'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, sentUnder } from '@/lib/form-state'

type Props = {
  action: FormAction
  idempotencyKey: string
  fields: Record<string, string>
  label: string
  hint: string
  children: ReactNode
}

/** The choices of a comparison, sent as one; says why where it could not be done. */
export function MergeForm({ action, idempotencyKey, fields, label, hint, children }: Props) {
  const { state, submit, send, isSending } = useSending(action)
  const { above } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid gap-8">
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {above ? <Notice tone="wrong" role="alert" title={above} /> : null}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button weight="main" disabled={isSending}>
          {label}
        </Button>
        <span className="text-sm text-quiet">{hint}</span>
      </p>
    </form>
  )
}
