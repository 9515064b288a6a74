'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { useSending } from '@/components/ui/use-sending'
import { type Field, type Form, fieldsOf } from '@/lib/editing/form'
import { type FormAction, type FormValues, sentUnder } from '@/lib/form-state'
import { FormField } from './field'
import { type Choice, type FormAround, FormAroundProvider } from './form-context'
import { openStore } from './form-store'
import { fieldErrorsOf, Reasons } from './reasons'
import { emptyRow } from './rows-field'

/** What can be proposed from the start, and what follows from an answer as long as nobody wrote it: a number in a series. */
export type Proposal = {
  values: FormValues
  following?: { field: string; sets: string; to: Readonly<Record<string, string>> }
}

type Props = Pick<FormAround, 'choices' | 'records' | 'suggestions'> & {
  form: Form
  proposal?: Proposal | undefined
  action: FormAction
  idempotencyKey: string
  /** None where the record is an organisation, which owns itself. */
  organisations: readonly Choice[]
  languages: readonly Choice[]
  language: string
}

/** The few facts a record is opened with. */
export function StartForm({
  form,
  action,
  idempotencyKey,
  organisations,
  languages,
  language,
  proposal,
  ...around
}: Props) {
  const { state, submit, send, isSending } = useSending(action)
  const rejected = state.status === 'rejected' ? state : undefined
  const errors = fieldErrorsOf(state)
  const fields = fieldsOf(form)
    .filter(({ name }) => form.first.includes(name))
    .toSorted((one, other) => form.first.indexOf(one.name) - form.first.indexOf(other.name))
  const [store] = useState(() => openStore(rejected?.values ?? { ...firstValues(fields), ...proposal?.values }))
  useFollowing(store, proposal)
  const opening = (rejected?.values.opening ?? {}) as FormValues
  const chosen = (name: string, otherwise: string) =>
    typeof opening[name] === 'string' ? (opening[name] as string) : otherwise
  const t = useTranslations('recordForm')
  return (
    <FormAroundProvider value={{ store, kind: form.kind, language, errors, isOpening: true, ...around }}>
      <form action={submit} onSubmit={send} className="grid max-w-measure gap-6" noValidate>
        <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
        <Reasons refusal={rejected} errors={errors} />
        <Select
          name="opening.language"
          label={t('language')}
          hint={t('languageHint')}
          choices={languages}
          defaultValue={chosen('language', language)}
        />
        {organisations.length > 0 ? (
          <Select
            name="opening.organisationId"
            label={t('organisation')}
            choices={organisations}
            defaultValue={chosen('organisationId', organisations[0]?.value ?? '')}
          />
        ) : null}
        {fields.map((field: Field) => (
          <FormField key={field.name} field={field} path={field.name} wording={field.name} />
        ))}
        <p>
          <Button weight="main" disabled={isSending}>
            {t('start')}
          </Button>
        </p>
      </form>
    </FormAroundProvider>
  )
}

/** A list that is asked for has one entry to fill in. */
const firstValues = (fields: readonly Field[]): FormValues =>
  Object.fromEntries(fields.flatMap((field) => (field.type === 'rows' ? [[field.name, [emptyRow(field)]]] : [])))
function useFollowing(store: FormAround['store'], proposal: Proposal | undefined) {
  useEffect(() => {
    const { field, sets, to } = proposal?.following ?? { field: '', sets: '', to: {} }
    let chosen = store.at(field)
    return store.subscribe(() => {
      const now = store.at(field)
      if (now === chosen) return
      const isUntouched = (store.at(sets) ?? '') === (to[String(chosen)] ?? '')
      chosen = now
      if (isUntouched) store.set(sets, to[String(now)] ?? '')
    })
  }, [store, proposal])
}
