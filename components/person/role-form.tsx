'use client'

import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { type FormAction, typedText } from '@/lib/form-state'

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
export function RoleForm({ id, role, organisation, ...sending }: Props) {
  return (
    <SendingForm {...sending}>
      {({ state, beside }) => (
        <>
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
        </>
      )}
    </SendingForm>
  )
}
