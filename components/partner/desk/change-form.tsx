'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, type FormState, listOf, sentUnder, typedText } from '@/lib/form-state'
import { type changeKinds, successorsOf } from '@/lib/partner/rules'

type ChangeKind = (typeof changeKinds)[number]
type Options = readonly { value: string; label: string }[]
type Props = {
  kind: ChangeKind
  /** The section it stands in: tells the fields of several forms from each other. */
  within: string
  action: FormAction
  idempotencyKey: string
  version: number
  organisations: Options
  projects: Options
  languages: Options
}

/** Fields whose refusals do not say by themselves what they are about. */
const labels = [
  { field: 'happened', key: 'happened' },
  { field: 'reason', key: 'reason' },
  { field: 'name', key: 'name' },
  { field: 'projectId', key: 'project' },
] as const

/** So many successors can be named at once; more are added in the form of the record. */
const successorFields: Record<ChangeKind, number> = { renamed: 0, merged: 1, split: 4, closed: 2, left_project: 2 }

/** What happened to an organisation: when, why, and who carries on; closed until somebody wants it. */
export function ChangeForm({ kind, within, action, idempotencyKey, version, ...options }: Props) {
  const t = useTranslations('organisations.change')
  const { state, submit, send, isSending } = useSending(action)
  const { above, all, beside } = useRefusals(state)
  const id = (field: string) => `${within}-${kind}-${field}`
  const named = (field: string, message: string) => {
    const label = labels.find((one) => one.field === field)
    return label ? `${t(label.key)}: ${message}` : message
  }
  const form = (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-5 py-4">
      <input type="hidden" name="idempotencyKey" value={sentUnder(state, idempotencyKey)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      {above && all.length === 0 ? (
        <p role="alert" className="font-strong text-gap">
          {above}
        </p>
      ) : null}
      <ErrorSummary
        id={id('errors')}
        title={above ?? ''}
        errors={all.map(({ field, message }) => ({ field: id(field), message: named(field, message) }))}
      />
      {kind === 'renamed' ? <NewName id={id} state={state} languages={options.languages} /> : null}
      {kind === 'left_project' ? (
        <Select
          name="projectId"
          id={id('projectId')}
          label={t('project')}
          choices={options.projects}
          empty={t('choose')}
          error={beside('projectId')}
          defaultValue={typedText(state, 'projectId')}
        />
      ) : null}
      <Successors kind={kind} state={state} organisations={options.organisations} id={id('successorIds')} />
      <TextField
        name="happened"
        id={id('happened')}
        label={t('happened')}
        hint={t('happenedHint')}
        error={beside('happened')}
        defaultValue={typedText(state, 'happened')}
        inputClassName="max-w-48"
        autoComplete="off"
      />
      <TextArea
        name="reason"
        id={id('reason')}
        label={t('reason')}
        hint={t('reasonHint')}
        error={beside('reason')}
        defaultValue={typedText(state, 'reason')}
        maxLength={2000}
      />
      <p>
        <Button disabled={isSending}>{t(`save.${kind}`)}</Button>
      </p>
    </form>
  )
  // Open where something was refused: without scripts the page comes back with every other one closed.
  return (
    <details open={state.status === 'rejected'} className="border-t border-line py-2">
      <summary className="cursor-pointer py-1 font-strong">{t(`kinds.${kind}`)}</summary>
      {form}
    </details>
  )
}

type Given = { id: (field: string) => string; state: FormState; languages: Options }

function NewName({ id, state, languages }: Given) {
  const t = useTranslations('organisations.change')
  const { beside } = useRefusals(state)
  return (
    <>
      <TextField
        name="name"
        id={id('name')}
        label={t('name')}
        hint={t('nameHint')}
        error={beside('name')}
        defaultValue={typedText(state, 'name')}
        maxLength={300}
        autoComplete="off"
      />
      <Select
        name="nameLanguage"
        id={id('nameLanguage')}
        label={t('nameLanguage')}
        choices={languages}
        empty={t('everyLanguage')}
        defaultValue={typedText(state, 'nameLanguage')}
      />
      <Choice
        name="hasNewAddress"
        id={id('hasNewAddress')}
        label={t('newAddress')}
        hint={t('newAddressHint')}
        defaultChecked={typedText(state, 'hasNewAddress') === 'on'}
      />
    </>
  )
}

type Succeeding = { kind: ChangeKind; state: FormState; organisations: Options; id: string }

function Successors({ kind, state, organisations, id }: Succeeding) {
  const t = useTranslations('organisations.change')
  const { beside } = useRefusals(state)
  const typed = state.status === 'rejected' ? listOf(state.values.successorIds) : []
  const count = successorFields[kind]
  if (count === 0) return null
  const fields = Array.from({ length: count }, (_, place) => {
    const chosen = typed[place]
    const isMore = place >= Math.max(1, successorsOf[kind][0])
    return (
      <Select
        key={`${id} ${String(place)}`}
        name="successorIds[]"
        id={place === 0 ? id : `${id}-${place + 1}`}
        label={t(isMore ? 'successor.more' : `successor.${kind}`, { number: place + 1 })}
        choices={organisations}
        empty={t('choose')}
        error={place === 0 ? beside('successorIds') : undefined}
        defaultValue={typeof chosen === 'string' ? chosen : ''}
      />
    )
  })
  return <div className={count > 1 ? 'grid items-end gap-5 sm:grid-cols-2' : undefined}>{fields}</div>
}
