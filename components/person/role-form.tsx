'use client'

import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'
import { RefusedLine } from './refused-line'

type Choices = readonly { value: string; label: string }[]
type Props = {
  action: FormAction
  idempotencyKey: string
  /** Tells the fields of several such forms on a page apart. */
  id: string
  role: { label: string; hint?: string; choices: Choices; chosen?: string }
  /** Asked as well, where it is not known yet. */
  organisation?: { label: string; empty: string; choices: Choices }
  button: string
}

/** What somebody is, or becomes, in an organisation. */
export function RoleForm({ action, idempotencyKey, id, role, organisation, button }: Props) {
  const { state, submit, send, isSending } = useSending(action)
  const { beside } = useRefusals(state)
  const rejected = state.status === 'rejected' ? state : undefined
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey ?? idempotencyKey} />
      <RefusedLine state={state} />
      {organisation ? (
        <Select
          id={`${id}-organisation`}
          name="organisationId"
          label={organisation.label}
          error={beside('organisationId')}
          empty={organisation.empty}
          choices={organisation.choices}
          defaultValue={typedText(state, 'organisationId')}
        />
      ) : null}
      <Select
        id={`${id}-role`}
        name="role"
        label={role.label}
        hint={role.hint}
        error={beside('role')}
        choices={role.choices}
        defaultValue={typedText(state, 'role', role.chosen ?? role.choices[0]?.value)}
      />
      <p>
        <Button disabled={isSending}>{button}</Button>
      </p>
    </form>
  )
}
