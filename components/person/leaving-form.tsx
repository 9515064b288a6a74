'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { type FormAction, typedText } from '@/lib/form-state'

type Props = {
  action: FormAction
  idempotencyKey: string
  name: string
  colleagues: readonly { value: string; label: string }[]
  /** Nobody removes themselves. */
  mayRemove: boolean
}

/** To whom goes what waits for somebody, and whether they leave. */
export function LeavingForm({ name, colleagues, mayRemove, ...sending }: Props) {
  const t = useTranslations('people.member')
  return (
    <SendingForm {...sending}>
      {({ state, beside, isSending }) => (
        <>
          <Select
            name="colleague"
            label={t('colleague')}
            error={beside('colleague')}
            empty={t('nobody')}
            choices={colleagues}
            defaultValue={typedText(state, 'colleague')}
          />
          <p>
            <Button name="deed" value="hand_over" disabled={isSending}>
              {t('handOver')}
            </Button>
          </p>
          {mayRemove ? (
            <>
              <p className="text-sm text-quiet">{t('removeText', { name })}</p>
              <p>
                <Button weight="danger" name="deed" value="remove" disabled={isSending}>
                  {t('remove')}
                </Button>
              </p>
            </>
          ) : null}
        </>
      )}
    </SendingForm>
  )
}
