'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Reason, StepForm, type StepFormProps } from './step-form'

type Props = Omit<StepFormProps, 'step' | 'questions' | 'weight'>

/** Gives back what was submitted, with the reason. */
export const ReturnForm = (props: Props) => (
  <StepForm {...props} step="return" questions={(state) => <Reason step="return" state={state} />} />
)

/** Takes languages away from the public, with the reason. */
export function WithdrawForm({ hasContributions, ...props }: Props & { hasContributions: boolean }) {
  const t = useTranslations('review')
  return (
    <StepForm
      {...props}
      step="withdraw"
      weight="danger"
      questions={(state) => (
        <>
          <Reason step="withdraw" state={state} />
          {hasContributions ? (
            <Choice name="withContributions" label={t('steps.withdraw.withContributions')} defaultChecked />
          ) : null}
        </>
      )}
    />
  )
}
