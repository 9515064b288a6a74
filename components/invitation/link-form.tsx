'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RefusedLine } from '@/components/ui/refused-line'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, sentUnder } from '@/lib/form-state'

type Props = { action: FormAction; idempotencyKey: string; email: string }

/** Shows the link of an invitation once, where the portal sends no mail. */
export function LinkForm({ action, idempotencyKey, email }: Props) {
  const t = useTranslations('people.invitations')
  const { state, submit, send, isSending } = useSending(action)
  if (state.status === 'done' && state.shownOnce)
    return (
      <Notice tone="good" role="status" title={t('made')} className="w-full">
        <p className="my-2 break-all select-all">
          <code>{state.shownOnce}</code>
        </p>
        <p>{t('madeOnce')}</p>
      </Notice>
    )
  return (
    <form action={submit} onSubmit={send}>
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      <Button disabled={isSending}>
        {t('link')}
        <span className="sr-only"> {email}</span>
      </Button>
      <RefusedLine state={state} />
    </form>
  )
}
