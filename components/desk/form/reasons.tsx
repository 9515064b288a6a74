'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormState, MessageValues } from '@/lib/form-state'
import { usePathLabel } from './clash-panel'
import { type FieldErrors, useRefusal } from './form-context'

/** What was refused, by field; nothing where the form was not. */
export const fieldErrorsOf = (state: FormState): FieldErrors =>
  state.status === 'rejected'
    ? Object.fromEntries(
        Object.entries(state.fieldErrors).map(([field, key]) => [
          field,
          { key, values: state.fieldErrorValues?.[field] ?? {} },
        ]),
      )
    : {}

export type Refusal = { message: string; messageValues?: MessageValues }

/** Why a form was refused: field by field, each with its name, otherwise in a sentence. */
export function Reasons({ refusal, errors }: { refusal: Refusal | undefined; errors: FieldErrors }) {
  const t = useTranslations('recordForm')
  const say = useRefusal()
  const labelOf = usePathLabel()
  const listed = Object.entries(errors).map(([field, { key, values }]) => ({
    field,
    message: t('fieldProblem', { field: labelOf(field), problem: say(key, values) }),
  }))
  if (listed.length > 0) return <ErrorSummary title={t('errors', { count: listed.length })} errors={listed} />
  if (!refusal) return null
  return (
    <p role="alert" tabIndex={-1} className="border-2 border-gap px-5 py-4 font-strong">
      {say(refusal.message, refusal.messageValues)}
    </p>
  )
}
