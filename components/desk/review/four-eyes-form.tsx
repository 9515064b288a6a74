'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { SendingForm } from '@/components/ui/sending-form'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; idempotencyKey: string; id: string; isAsked: boolean; publishers: number }

/** Whether an organisation asks that nobody publishes what they wrote themselves. */
export function FourEyesForm({ id, isAsked, publishers, ...sending }: Props) {
  const t = useTranslations('review.settings')
  return (
    <SendingForm {...sending} button={t('save')}>
      {({ state }) => (
        <>
          <Choice
            id={id}
            name="fourEyes"
            label={t('fourEyes')}
            hint={t('fourEyesHint')}
            defaultChecked={state.status === 'rejected' ? state.values.fourEyes === 'on' : isAsked}
          />
          <p className="text-sm text-quiet">{t('publishers', { count: publishers })}</p>
        </>
      )}
    </SendingForm>
  )
}
