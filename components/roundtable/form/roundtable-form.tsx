'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useSending } from '@/components/ui/use-sending'
import type { FormAction, FormState, FormValues } from '@/lib/form-state'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { Clash, type Theirs } from './clash'
import { FormStateProvider, useFieldLabel, useRefusal } from './form-context'
import { SaveBar } from './save-bar'
import { type Choices, Sections } from './sections'

/**
 * Records a roundtable. With JavaScript nothing typed is ever reset by a save; without it the form comes back from the
 * server with what was typed. `version` and `idempotencyKey` are those the page was made with.
 */
export function RoundtableForm({
  action,
  values,
  version,
  idempotencyKey,
  choices,
  spare,
  savedAt,
}: {
  action: FormAction
  values: RoundtableFormValues
  /** Undefined for a roundtable that is not saved yet. */
  version?: number
  idempotencyKey: string
  choices: Choices
  spare: number
  /** When it was last saved, in the reader's words. */
  savedAt?: string
}) {
  const t = useTranslations('roundtableForm')
  const { state, submit, send, isSending: isSaving } = useSending(action)
  const [touchedIn, setTouchedIn] = useState<FormState>()
  const rejected = state.status === 'rejected' ? state : undefined
  const isTouched = touchedIn !== undefined && (touchedIn === state || rejected !== undefined)
  useLeaveWarning(isTouched && !isSaving)
  return (
    <FormStateProvider value={state}>
      <form action={submit} onSubmit={send} onInput={() => setTouchedIn(state)} className="grid gap-8" noValidate>
        <Try rejected={rejected} version={version} idempotencyKey={idempotencyKey} />
        {rejected ? <Refusal state={rejected} /> : null}
        <noscript>
          <a href={`?rows=${spare + 4}`}>{t('moreRows')}</a>
        </noscript>
        <fieldset disabled={isSaving} className="contents" key={version}>
          <Sections values={rejected ? typedOver(values, rejected.values) : values} choices={choices} spare={spare} />
        </fieldset>
        <SaveBar isSaving={isSaving} isTouched={isTouched} savedAt={savedAt} isRejected={rejected !== undefined} />
      </form>
    </FormStateProvider>
  )
}

type Rejected = Extract<FormState, { status: 'rejected' }>

/** What tells this try from others: after a refusal it goes on from what the refusal said. */
function Try({
  rejected,
  version,
  idempotencyKey,
}: {
  rejected: Rejected | undefined
  version: number | undefined
  idempotencyKey: string
}) {
  return (
    <>
      <input type="hidden" name="version" value={rejected?.version ?? version ?? ''} />
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
    </>
  )
}

/** Why a save was refused, first thing in the form and with the focus. */
function Refusal({ state }: { state: Rejected }) {
  const t = useTranslations('roundtableForm')
  const say = useRefusal()
  const labelOf = useFieldLabel()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('[role=alert]')?.focus(), [state])
  const errors = Object.entries(state.fieldErrors).map(([field, key]) => ({
    field,
    message: t('fieldProblem', { field: labelOf(field), problem: say(key, state.fieldErrorValues?.[field]) }),
  }))
  const theirs = state.theirs as Theirs | undefined
  return (
    <div ref={place} className="grid gap-4">
      {errors.length === 0 && !theirs ? (
        <p role="alert" tabIndex={-1} className="border-2 border-gap px-5 py-4 font-strong">
          {say(state.message, state.messageValues)}
        </p>
      ) : null}
      <ErrorSummary title={t('errors', { count: errors.length })} errors={errors} />
      {theirs ? <Clash theirs={theirs} typed={state.values} /> : null}
    </div>
  )
}

/** What was typed, in the shape of the form; fields that a browser does not send, such as an empty box, are empty. */
function typedOver(saved: RoundtableFormValues, typed: FormValues): RoundtableFormValues {
  const emptied = Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
  )
  return { ...emptied, ...typed } as RoundtableFormValues
}

function useLeaveWarning(isActive: boolean) {
  useEffect(() => {
    if (!isActive) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isActive])
}
