'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { TextField } from '@/components/ui/text-field'
import { type FormAction, typedText } from '@/lib/form-state'
import { personLimits } from '@/lib/person/rules'

type Choices = readonly { value: string; label: string }[]
type Props = {
  action: FormAction
  idempotencyKey: string
  /** Tells the fields of several such forms on a page apart. */
  id: string
  roles: Choices
  locales: Choices
  locale: string
  /** To choose from, where the page is not that of one organisation. */
  organisations?: Choices
}

/** Invites one address. */
export function InviteForm({ id, roles, locales, locale, organisations, ...sending }: Props) {
  const t = useTranslations('people.invite')
  const hint = useTranslations('people')('rolesHint')
  return (
    <SendingForm {...sending} refused={t('refused')} button={t('send')}>
      {({ state, beside }) => (
        <>
          <TextField
            id={`${id}-email`}
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            error={beside('email')}
            autoComplete="off"
            maxLength={personLimits.email}
            defaultValue={typedText(state, 'email')}
          />
          {organisations ? (
            <Select
              id={`${id}-organisation`}
              name="organisationId"
              label={t('organisation')}
              hint={t('organisationHint')}
              error={beside('organisationId')}
              empty={t('none')}
              choices={organisations}
              defaultValue={typedText(state, 'organisationId')}
            />
          ) : null}
          <Select
            id={`${id}-role`}
            name="role"
            label={t('role')}
            hint={hint}
            error={beside('role')}
            choices={roles}
            defaultValue={typedText(state, 'role', roles[0]?.value)}
          />
          <Select
            id={`${id}-locale`}
            name="locale"
            label={t('locale')}
            error={beside('locale')}
            choices={locales}
            defaultValue={typedText(state, 'locale', locale)}
          />
        </>
      )}
    </SendingForm>
  )
}
