'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { type FormAction, idle } from '@/lib/form-state'

/** Makes recovery codes and shows them this once; `next` is the way on when they are kept. */
export function RecoveryCodesForm({ action, hasSome, next }: { action: FormAction; hasSome: boolean; next?: string }) {
  const [state, send, isPending] = useActionState(action, idle)
  const t = useTranslations('secondFactor.codes')
  const codes = state.status === 'done' ? (state.shownOnce?.split('\n') ?? []) : []
  if (codes.length > 0) {
    return (
      <div className="grid gap-4" role="status">
        <p className="font-strong">{t('shown')}</p>
        <p>{t('shownOnce')}</p>
        <ol className="grid max-w-measure gap-x-8 gap-y-1 bg-wash px-5 py-4 font-mono sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        {next ? (
          <p className="print-none">
            <ButtonLink weight="main" href={next}>
              {t('goOn')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    )
  }
  return (
    <form action={send} className="grid justify-items-start gap-2">
      <RefusalNotice state={state} title={t('refused')} />
      <Button weight={next ? 'main' : 'plain'} disabled={isPending}>
        {t(hasSome ? 'renew' : 'make')}
      </Button>
      {hasSome ? <p className="text-sm text-quiet">{t('renewHint')}</p> : null}
    </form>
  )
}
