'use client'

import { useTranslations } from 'next-intl'
import { useRefusal } from '@/components/desk/form/form-context'
import { Button } from '@/components/ui/button'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction } from '@/lib/form-state'

/** Makes what the preview shows public. */
export function PublishForm({
  action,
  version,
  idempotencyKey,
  isPublic,
}: {
  action: FormAction
  version: number
  idempotencyKey: string
  isPublic: boolean
}) {
  const t = useTranslations('roundtableForm')
  const say = useRefusal()
  const { state, submit, send, isSending } = useSending(action)
  return (
    <form action={submit} onSubmit={send} className="grid gap-2">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Button weight="main" disabled={isSending}>
        {isPublic ? t('publishAgain') : t('publish')}
      </Button>
      {state.status === 'rejected' ? (
        <p role="alert" className="font-strong text-gap">
          {say(state.message, state.messageValues)}
        </p>
      ) : null}
    </form>
  )
}
