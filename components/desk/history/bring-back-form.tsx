'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { pathLabel, wordingOf } from '@/components/desk/form/wording'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle, sentUnder } from '@/lib/form-state'

type Props = {
  action: FormAction
  /** The version that stands. */
  version: number
  /** The one to bring back. */
  from: number
  idempotencyKey: string
  kind: string
}

/** Brings an old version back as a new one. */
export function BringBackForm({ action, version, from, idempotencyKey, kind }: Props) {
  const t = useTranslations('history')
  const words = wordingOf(useTranslations('fields'), kind)
  const [state, submit, isPending] = useActionState(action, idle)
  const refusals = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  const isOvertaken = rejected?.theirs !== undefined
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      <input type="hidden" name="from" value={from} />
      {rejected ? (
        <Notice tone="wrong" role="alert" title={isOvertaken ? t('overtaken') : (refusals.above ?? t('notRestored'))}>
          {refusals.all.length > 0 ? (
            <ul className="list-disc ps-5">
              {refusals.all.map(({ field, message }) => (
                <li key={field}>
                  {pathLabel(words, field)}: {message}
                </li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button disabled={isPending}>{t('bringBack', { version: from })}</Button>
        <span className="text-sm text-quiet">{t('bringBackHelp')}</span>
      </p>
    </form>
  )
}
