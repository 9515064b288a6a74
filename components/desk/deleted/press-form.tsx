'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Notice } from '@/components/ui/notice'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, type FormState, idle, sentUnder } from '@/lib/form-state'

type Props = {
  action: FormAction
  idempotencyKey: string
  /** Of the record as it was seen; only for what is not deleted yet. */
  version?: number
  weight?: 'plain' | 'danger'
  /** What is pressed. */
  label: string
  /** Read out behind the label: which record. */
  of: string
  help?: string
  /** What has to be ticked before: `name` is that of the field. */
  check?: { name: string; id: string; label: string }
}

/** One press that deletes, brings back or erases, and says why where that is refused. */
export function PressForm({ action, idempotencyKey, version, weight = 'plain', label, of, help, check }: Props) {
  const [state, submit, isPending] = useActionState(action, idle)
  const rejected = state.status === 'rejected' ? state : undefined
  return (
    <form action={submit} className="grid justify-items-start gap-2">
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {rejected ? <Refused state={rejected} /> : null}
      {check ? <Choice {...check} value="on" /> : null}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button weight={weight} disabled={isPending}>
          {label} <span className="sr-only">{of}</span>
        </Button>
        {help ? <span className="text-sm text-quiet">{help}</span> : null}
      </p>
    </form>
  )
}

function Refused({ state }: { state: Extract<FormState, { status: 'rejected' }> }) {
  const t = useTranslations('deleted')
  const { above, all } = useRefusals(state)
  const said = state.theirs === undefined ? (all[0]?.message ?? above) : t('overtaken')
  return <Notice tone="wrong" role="alert" {...(said ? { title: said } : {})} />
}
