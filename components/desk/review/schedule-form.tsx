'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormState, typedText } from '@/lib/form-state'
import { StepForm, type StepFormProps } from './step-form'

type Proposed = { day: string; time: string; timeZone: string }
type Props = Omit<StepFormProps, 'step' | 'questions' | 'weight'> & {
  proposed: Proposed
  timeZones: readonly { value: string; label: string }[]
}

/** Has languages of a record published at a time, by the clocks of a place. */
export const ScheduleForm = ({ proposed, timeZones, ...props }: Props) => (
  <StepForm
    {...props}
    step="schedule"
    questions={(state) => <When state={state} proposed={proposed} timeZones={timeZones} />}
  />
)

function When({ state, proposed, timeZones }: Pick<Props, 'proposed' | 'timeZones'> & { state: FormState }) {
  const t = useTranslations('review')
  const { beside } = useRefusals(state)
  const field = (name: keyof Proposed) => ({
    id: `schedule-${name}`,
    name,
    label: t(`when.${name}`),
    error: beside(name),
    defaultValue: typedText(state, name, proposed[name]),
  })
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField {...field('day')} type="date" min={proposed.day} />
      <TextField {...field('time')} type="time" />
      <Select
        {...field('timeZone')}
        // An uncontrolled choice keeps what was chosen only where its default says the same.
        key={typedText(state, 'timeZone', proposed.timeZone)}
        hint={t('when.timeZoneHint')}
        choices={timeZones}
        className="sm:col-span-2"
      />
    </div>
  )
}
