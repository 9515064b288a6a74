'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { SettlementInput } from '@/lib/enquiry/schema'
import type { FormAction } from '@/lib/form-state'

/** One press that says what became of a message. */
export function SettleForm({
  action,
  from,
  to,
  label,
  weight = 'plain',
}: SettlementInput & { action: FormAction; label: string; weight?: 'main' | 'plain' }) {
  const t = useTranslations('enquiryDesk')
  const { state, submit, send, isSending } = useSending(action)
  const { above } = useRefusals(state)
  return (
    <form action={submit} onSubmit={send} className="grid justify-items-start gap-2">
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <Button weight={weight} disabled={isSending}>
        {label}
      </Button>
      {above === undefined ? null : (
        <p role="alert" className="max-w-measure text-gap">
          <span className="font-strong">{t('refused')}</span> {above}
        </p>
      )}
    </form>
  )
}
