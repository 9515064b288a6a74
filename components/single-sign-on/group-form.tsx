'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type FormAction, idle, typedText } from '@/lib/form-state'
import { mappingLimits } from '@/lib/single-sign-on/rules'
import type { MappingInput } from '@/lib/single-sign-on/schema'

type Choice = { value: string; label: string }
type Props = { action: FormAction; provider: string; organisations: readonly Choice[]; roles: readonly Choice[] }

/** What belonging to one more group means. */
export function GroupForm({ action, provider, organisations, roles }: Props) {
  const [state, submit, isPending] = useActionState(action, idle)
  const t = useTranslations('signOn.admin')
  const { beside } = useRefusals(state)
  return (
    <form action={submit} className="grid max-w-measure gap-4">
      <RefusalNotice state={state} title={t('refused')} />
      <TextField<MappingInput>
        name="groupValue"
        label={t('group')}
        hint={t('groupHint', { provider })}
        error={beside('groupValue')}
        maxLength={mappingLimits.group}
        defaultValue={typedText(state, 'groupValue')}
        required
      />
      <Select<MappingInput>
        name="organisationId"
        label={t('organisation')}
        error={beside('organisationId')}
        choices={organisations}
        defaultValue={typedText(state, 'organisationId', organisations[0]?.value)}
      />
      <Select<MappingInput>
        name="role"
        label={t('role')}
        error={beside('role')}
        choices={roles}
        defaultValue={typedText(state, 'role', roles[0]?.value)}
      />
      <p>
        <Button disabled={isPending}>{t('add')}</Button>
      </p>
    </form>
  )
}
