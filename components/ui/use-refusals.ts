import { useTranslations } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import { type FormState, fieldError, type MessageValues } from '@/lib/form-state'
import { ProveAgain } from './prove-again'

/** Why a form was refused, in the words of section `refusal`: above it, beside each field, and all of them for a summary. */
export function useRefusals(state: FormState) {
  const t = useTranslations('refusal')
  type Key = Parameters<typeof t>[0]
  const isKnown = (key: string): key is Key => t.has(key as Key)
  const say = (key: string, values: MessageValues = {}) => t(isKnown(key) ? key : 'not_allowed_now', values as never)
  const beside = (field: string) => {
    const error = fieldError(state, field)
    return error && say(error.key, error.values)
  }
  const above = (): ReactNode => {
    if (state.status !== 'rejected') return undefined
    const said = say(state.message, state.messageValues)
    // Here for every form at once: what it refused may be sent again after a proof.
    const byFactor = state.message === 'prove_by_factor'
    if (state.message !== 'prove_again' && !byFactor) return said
    return createElement(ProveAgain, { said, byFactor, key: state.idempotencyKey })
  }
  const fields = state.status === 'rejected' ? Object.keys(state.fieldErrors) : []
  return {
    above: above(),
    beside,
    all: fields.map((field) => ({ field, message: beside(field) ?? '' })),
  }
}
