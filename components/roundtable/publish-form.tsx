'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { type FormAction, idle } from '@/lib/form-state'
import { useRefusal } from './form/form-context'

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
  const [state, submit, isPending] = useActionState(action, idle)
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Button weight="main" disabled={isPending}>
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
