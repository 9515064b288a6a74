'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Fieldset } from '@/components/ui/fieldset'
import { TextArea } from '@/components/ui/text-area'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, type FormState, type FormValue, sentUnder, typedText } from '@/lib/form-state'

export type LanguageChoice = { value: string; label: string; isProposed: boolean }
type StepName = 'submit' | 'return' | 'publish' | 'schedule' | 'withdraw'

export type StepFormProps = {
  step: StepName
  action: FormAction
  version: number
  idempotencyKey: string
  /** The languages this step can be taken for. */
  languages: readonly LanguageChoice[]
  weight?: 'main' | 'plain' | 'danger'
  /** Under this title it stays closed until somebody wants it. */
  folded?: string
  help?: string
  /** Further questions, which show what was typed and refused. */
  questions?: (state: FormState) => ReactNode
}

/** One step for some languages of a record. */
export function StepForm({ step, action, version, idempotencyKey, languages, ...look }: StepFormProps) {
  const t = useTranslations('review')
  const { weight = 'plain', folded, help, questions } = look
  const { state, submit, send, isSending } = useSending(action)
  const rejected = state.status === 'rejected' ? state : undefined
  const form = (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5" noValidate>
      {help ? <p>{help}</p> : null}
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      <Refused state={state} step={step} />
      <Languages step={step} state={state} languages={languages} />
      {questions?.(state)}
      <p>
        <Button weight={weight} disabled={isSending}>
          {t(`steps.${step}.button`)}
        </Button>
      </p>
    </form>
  )
  if (folded === undefined) return form
  return (
    <details open={rejected !== undefined} className="border-s-2 border-line ps-4">
      <summary className="cursor-pointer py-2 font-strong">{folded}</summary>
      <div className="py-3">{form}</div>
    </details>
  )
}

const idOf = (step: StepName, field: string) => `${step}-${field}`

function Refused({ state, step }: { state: FormState; step: StepName }) {
  const { above, all } = useRefusals(state)
  if (above === undefined) return null
  const errors = all.map(({ field, message }) => ({ field: idOf(step, field.replace(/\[.*/, '')), message }))
  return errors.length > 0 ? (
    <ErrorSummary id={idOf(step, 'errors')} title={above} errors={errors} />
  ) : (
    <p role="alert" className="font-strong text-gap">
      {above}
    </p>
  )
}

type Choosing = { step: StepName; state: FormState; languages: readonly LanguageChoice[] }

function Languages({ step, state, languages }: Choosing) {
  const t = useTranslations('review')
  const { beside } = useRefusals(state)
  const typed = state.status === 'rejected' ? state.values.languages : undefined
  const [only] = languages
  if (only && languages.length === 1)
    return (
      <p id={idOf(step, 'languages')}>
        <input type="hidden" name="languages[]" value={only.value} />
        {t(`steps.${step}.only`, { language: only.label })}
      </p>
    )
  return (
    <Fieldset
      id={idOf(step, 'languages')}
      legend={t(`steps.${step}.languages`)}
      error={beside('languages')}
      className="gap-2"
      isQuiet
    >
      {languages.map(({ value, label, isProposed }) => (
        <Choice
          key={value}
          id={idOf(step, `language-${value}`)}
          name="languages[]"
          value={value}
          label={label}
          defaultChecked={state.status === 'rejected' ? isIn(typed, value) : isProposed}
        />
      ))}
    </Fieldset>
  )
}

const isIn = (list: FormValue | undefined, value: string) => Array.isArray(list) && list.includes(value)

/** Why, for steps that somebody else will want to understand. */
export function Reason({ step, state }: { step: 'return' | 'withdraw'; state: FormState }) {
  const t = useTranslations('review')
  const { beside } = useRefusals(state)
  return (
    <TextArea
      id={idOf(step, 'reason')}
      name="reason"
      label={t('reason')}
      hint={t(`steps.${step}.reasonHint`)}
      error={beside('reason')}
      defaultValue={typedText(state, 'reason')}
      maxLength={2000}
    />
  )
}
