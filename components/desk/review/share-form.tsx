'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Notice } from '@/components/ui/notice'
import { SendingForm } from '@/components/ui/sending-form'
import { TextField } from '@/components/ui/text-field'
import { type FormAction, type FormState, typedText } from '@/lib/form-state'

type Props = { action: FormAction; idempotencyKey: string; days: readonly string[] }

/** Makes a link for somebody without an account, and shows it once. */
export function ShareForm({ days, ...sending }: Props) {
  const t = useTranslations('review')
  return (
    <SendingForm {...sending} button={t('share.button')}>
      {({ state, beside }) => (
        <>
          <Made state={state} />
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
                defaultChecked={count === typedText(state, 'days', days[1])}
              />
            ))}
          </Fieldset>
        </>
      )}
    </SendingForm>
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
