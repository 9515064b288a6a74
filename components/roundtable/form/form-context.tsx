'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import { type FormState, fieldError } from '@/lib/form-state'

const State = createContext<FormState>({ status: 'idle' })

/** The state the form came back with, for the fields inside it. */
export const FormStateProvider = State.Provider

/** The message beside a field, in the reader's words; undefined where nothing is wrong. */
export function useFieldError(): (field: string) => string | undefined {
  const state = useContext(State)
  const say = useRefusal()
  return (field) => {
    const error = fieldError(state, field)
    return error && say(error.key, error.values)
  }
}

/** Says why something was refused. */
export function useRefusal(): (key: string, values?: Record<string, string | number>) => string {
  const t = useTranslations('refusal')
  return (key, values = {}) => (t.has(key as 'required') ? t(key as 'required', values) : t('invalid_value'))
}

/** The version a row of the form was last seen at: after a clash, that of the saved record it will replace. */
export function useRowVersion(): (group: string, row: { id: string; version: string } | undefined) => string {
  const state = useContext(State)
  const theirs =
    state.status === 'rejected' ? (state.theirs as { values?: Record<string, unknown> } | undefined) : undefined
  return (group, row) => {
    const rows = (theirs?.values?.[group] ?? []) as { id: string; version: string }[]
    return rows.find(({ id }) => id === row?.id)?.version ?? row?.version ?? ''
  }
}

/** What a field is called, or the entry of a list it belongs to: "Date", "Gap 2". */
export function useFieldLabel(): (field: string) => string {
  const t = useTranslations('roundtableForm')
  return (field) => {
    const [, group = '', index] = /^(\w+)(?:\[(\d+)\]|\.)/.exec(field) ?? []
    const keys = [`field.${field}`, index === undefined ? `count.${group}` : `entry.${group}`]
    const key = keys.find((one) => t.has(one as 'field.title'))
    return key ? t(key as 'entry.agenda', { number: Number(index ?? 0) + 1 }) : t('otherField')
  }
}
