'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { TextArea } from '@/components/ui/text-area'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'

const degrees = ['trusted', 'moderated', 'blocked'] as const
type Props = { action: FormAction; idempotencyKey: string; rights: (typeof degrees)[number] }

/** How far an organisation may go on the portal by itself, and why. */
export function RightsForm({ action, idempotencyKey, rights }: Props) {
  const t = useTranslations('organisations.rights')
  const { state, submit, send, isSending } = useSending(action)
  const { above, beside } = useRefusals(state)
  const key = state.status === 'rejected' ? state.idempotencyKey : idempotencyKey
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5">
      <input type="hidden" name="idempotencyKey" value={key} />
      {above ? (
        <p role="alert" className="font-strong text-gap">
          {above}
        </p>
      ) : null}
      <Fieldset id="rights" legend={t('legend')} error={beside('rights')}>
        {degrees.map((degree) => (
          <Choice
            key={degree}
            type="radio"
            name="rights"
            value={degree}
            label={t(degree)}
            hint={t(`${degree}Hint`)}
            defaultChecked={typedText(state, 'rights', rights) === degree}
          />
        ))}
      </Fieldset>
      <TextArea
        name="reason"
        id="rights-reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={beside('reason')}
        defaultValue={typedText(state, 'reason')}
        maxLength={2000}
      />
      <p>
        <Button disabled={isSending}>{t('save')}</Button>
      </p>
    </form>
  )
}
