'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, type FormState, typedText } from '@/lib/form-state'

type Props = { action: FormAction; idempotencyKey: string; days: readonly string[] }

/** Makes a link for somebody without an account, and shows it once. */
export function ShareForm({ action, idempotencyKey, days }: Props) {
  const t = useTranslations('review')
  const { state, submit, send, isSending } = useSending(action)
  const { above, beside } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  const chosen = typedText(state, 'days', days[1])
  return (
    <>
      <Made state={state} />
      <form action={submit} onSubmit={send} className="grid max-w-measure gap-5" noValidate>
        <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
        {above ? (
          <p role="alert" className="font-strong text-gap">
            {above}
          </p>
        ) : null}
        <TextField
          id="share-label"
          name="label"
          label={t('share.label')}
          hint={t('share.labelHint')}
          error={beside('label')}
          defaultValue={typedText(state, 'label')}
          maxLength={200}
          autoComplete="off"
        />
        <Fieldset id="share-days" legend={t('share.days')} error={beside('days')} className="gap-2" isQuiet>
          {days.map((count) => (
            <Choice
              key={count}
              id={`share-days-${count}`}
              type="radio"
              name="days"
              value={count}
              label={t('share.forDays', { count: Number(count) })}
              defaultChecked={count === chosen}
            />
          ))}
        </Fieldset>
        <p>
          <Button disabled={isSending}>{t('share.button')}</Button>
        </p>
      </form>
    </>
  )
}

function Made({ state }: { state: FormState }) {
  const t = useTranslations('review')
  if (state.status !== 'done' || !state.shownOnce) return null
  return (
    <Notice tone="good" role="status" title={t('share.made')}>
      <p className="my-2 break-all select-all">
        <code>{state.shownOnce}</code>
      </p>
      <p>{t('share.madeOnce')}</p>
    </Notice>
  )
}
