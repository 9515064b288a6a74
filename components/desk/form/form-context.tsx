'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ChoiceList } from '@/lib/editing/form'
import type { OriginalAside } from '@/lib/editing/translating'
import type { FormValue, MessageValues } from '@/lib/form-state'
import type { DocumentKind } from '@/lib/publishing/document'
import type { FormStore } from './form-store'
import type { KnownNames } from './suggestions'
import { type Wording, wordingOf } from './wording'

export type Choice = { value: string; label: string }
export type FieldErrors = Record<string, { key: string; values?: MessageValues }>

/** What the fields of one form share. */
export type FormAround = {
  store: FormStore
  kind: DocumentKind
  language: string
  errors: FieldErrors
  choices: Partial<Record<ChoiceList, readonly Choice[]>>
  /** Records that fields may name, by kind. */
  records: Partial<Record<DocumentKind, readonly Choice[]>>
  /** The record is about to be opened: what is fixed from then on can still be chosen. */
  isOpening?: true
  /** What lines offer while they are typed. */
  suggestions?: KnownNames | undefined
  /** In a translation: the original, which stands beside each field; its facts are not asked for. */
  original?: OriginalAside | undefined
}

const Around = createContext<FormAround | undefined>(undefined)
export const FormAroundProvider = Around.Provider

export function useFormAround(): FormAround {
  const around = useContext(Around)
  if (!around) throw new Error('a field stands outside a form')
  return around
}

/** What is written at a path of the form. */
export function useValue(path: string): FormValue | undefined {
  const { store } = useFormAround()
  return useSyncExternalStore(
    store.subscribe,
    () => store.at(path),
    () => store.at(path),
  )
}

/** One text of the form and the way to change it. */
export function useText(path: string): [string, (text: string) => void] {
  const { store } = useFormAround()
  const value = useValue(path)
  return [typeof value === 'string' ? value : '', (text) => store.set(path, text)]
}

/** Why a field was refused, in the reader's words. */
export function useFieldError(): (path: string) => string | undefined {
  const { errors } = useFormAround()
  const say = useRefusal()
  return (path) => {
    const error = errors[path]
    return error && say(error.key, error.values)
  }
}

/** Says why something was refused. */
export function useRefusal(): (key: string, values?: MessageValues) => string {
  const t = useTranslations('refusal')
  return (key, values = {}) => (t.has(key as 'required') ? t(key as 'required', values as never) : t('invalid_value'))
}

/** What the fields and sections of the form are called. */
export function useWording(): Wording {
  const { kind } = useFormAround()
  return wordingOf(useTranslations('fields'), kind)
}
