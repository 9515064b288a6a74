'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { SendingForm } from '@/components/ui/sending-form'
import { TextArea } from '@/components/ui/text-area'
import { type FormAction, typedText } from '@/lib/form-state'

const degrees = ['trusted', 'moderated', 'blocked'] as const
type Props = { action: FormAction; idempotencyKey: string; rights: (typeof degrees)[number] }

/** How far an organisation may go on the portal by itself, and why. */
export function RightsForm({ rights, ...sending }: Props) {
  const t = useTranslations('organisations.rights')
  return (
    <SendingForm {...sending} button={t('save')}>
      {({ state, beside }) => (
        <>
          <Fieldset id="rights" legend={t('legend')} error={beside('rights')} isQuiet className="gap-3">
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
        </>
      )}
    </SendingForm>
  )
}
