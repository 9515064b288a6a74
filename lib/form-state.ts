/** What a form sent, by the names of its fields: `agenda[0].title` is `values.agenda[0].title`. */
export type FormValue = string | FormValue[] | FormValues
export type FormValues = { [name: string]: FormValue }

/** Whether a value is a group of named ones: neither a text nor a list. */
export const isGroup = (value: FormValue | undefined): value is FormValues =>
  typeof value === 'object' && !Array.isArray(value)
/** A group of named values; an empty one where it is none. */
export const groupOf = (value: FormValue | undefined): FormValues => (isGroup(value) ? value : {})
/** A list of values; an empty one where it is none. */
export const listOf = (value: FormValue | undefined): FormValue[] => (Array.isArray(value) ? value : [])

/** Numbers and names that a message mentions, such as the limit that was passed. */
export type MessageValues = Record<string, string | number>

/** What a form shows after it was sent; messages are keys of section `refusal` (rejected) or `done` in `messages/`. */
export type FormState =
  | { status: 'idle' }
  | {
      status: 'done'
      message?: string
      version?: number
      id?: string
      /** What the portal keeps no copy of, such as an address with a secret in it. */
      shownOnce?: string
    }
  | {
      status: 'rejected'
      message: string
      messageValues?: MessageValues
      /** By field name as sent, such as `agenda[0].title`. */
      fieldErrors: Record<string, string>
      fieldErrorValues?: Record<string, MessageValues>
      /** What was typed, to be shown again; never a password. */
      values: FormValues
      /** The version saved in between by somebody else. */
      theirs?: unknown
      version?: number
      /** For the next try: the one that was refused may have been an earlier one, changed after its answer was lost. */
      idempotencyKey: string
    }

export const idle: FormState = { status: 'idle' }

/** An action once the page has bound its record: what `useActionState` takes. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** The message beside a field, if it was refused: `const error = fieldError(state, 'title'); error && t(error.key, error.values)`. */
export function fieldError(state: FormState, field: string): { key: string; values: MessageValues } | undefined {
  const key = state.status === 'rejected' ? state.fieldErrors[field] : undefined
  if (key === undefined || state.status !== 'rejected') return undefined
  return { key, values: state.fieldErrorValues?.[field] ?? {} }
}

/** What was typed into a plain field before it was refused, otherwise `saved`. */
export function typedText(state: FormState, field: string, saved = ''): string {
  const typed = state.status === 'rejected' ? state.values[field] : undefined
  return typeof typed === 'string' ? typed : saved
}

/** The key the next try of a form goes under: a new one after a refusal, otherwise the one it was made with. */
export const sentUnder = (state: FormState, madeWith: string): string =>
  state.status === 'rejected' ? state.idempotencyKey : madeWith
