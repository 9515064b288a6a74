import { useTranslations } from 'next-intl'
import { type FormState, fieldError, type MessageValues } from '@/lib/form-state'

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
  const fields = state.status === 'rejected' ? Object.keys(state.fieldErrors) : []
  return {
    above: state.status === 'rejected' ? say(state.message, state.messageValues) : undefined,
    beside,
    all: fields.map((field) => ({ field, message: beside(field) ?? '' })),
  }
}
