'use client'

import { useTranslations } from 'next-intl'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { SettledPoint } from '@/lib/editing/schema'
import type { FormAction } from '@/lib/form-state'

type Props = SettledPoint & {
  action: FormAction
  label: string
  /** Says which one is meant, where several such buttons stand below each other; begins with the label. */
  name?: string
}

/** One press that says what became of an action point. */
export function SettleButton({ action, pointId, became, label, name }: Props) {
  const t = useTranslations('work.points')
  const { state, submit, send, isSending } = useSending(action)
  const { above } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid justify-items-start gap-1">
      <input type="hidden" name="pointId" value={pointId} />
      <input type="hidden" name="became" value={became} />
      <button
        type="submit"
        disabled={isSending}
        aria-label={name}
        className="min-h-11 cursor-pointer rounded-small border border-edge px-3.5 py-1.5 text-sm hover:border-ink hover:bg-wash disabled:opacity-60"
      >
        {label}
      </button>
      {above === undefined ? null : (
        <p role="alert" className="max-w-measure text-sm text-gap">
          {t('refused')} {above}
        </p>
      )}
    </form>
  )
}
