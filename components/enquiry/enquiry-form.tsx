'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { type About, enquiryLimits, needsAddress } from '@/lib/enquiry/rules'
import type { EnquiryInput } from '@/lib/enquiry/schema'
import { type FormAction, type FormState, idle, typedText } from '@/lib/form-state'

type Props = {
  action: FormAction
  /** Which record, in which language, and what for. */
  address: Pick<EnquiryInput, 'locale' | 'folder' | 'slug'> & { about: About }
  token: string
  /** What happens with what is written. */
  promise: string
}

/** A message to an organisation. Its page travels without scripts: what was typed comes back in the answer. */
export function EnquiryForm({ action, address, token, promise }: Props) {
  const [state, submit] = useActionState(action, idle)
  const t = useTranslations('enquiry')
  const { beside } = useRefusals(state)
  const isAnswered = needsAddress(address.about)
  const optional = t('optional')
  return (
    <form action={submit} className="grid max-w-measure gap-6" noValidate>
      <Refused state={state} />
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="token" value={tokenFor(state, token)} />
      <TextArea<EnquiryInput>
        name="text"
        label={t(`${address.about}.text`)}
        hint={t(`${address.about}.textHint`)}
        error={beside('text')}
        className="[&_textarea]:min-h-40"
        maxLength={enquiryLimits.text}
        defaultValue={typedText(state, 'text')}
        required
      />
      <TextField<EnquiryInput>
        name="name"
        label={t('name')}
        optional={optional}
        error={beside('name')}
        autoComplete="name"
        maxLength={enquiryLimits.name}
        defaultValue={typedText(state, 'name')}
      />
      <TextField<EnquiryInput>
        name="email"
        type="email"
        label={t('email')}
        hint={t(`${address.about}.emailHint`)}
        {...(isAnswered ? { required: true } : { optional })}
        error={beside('email')}
        autoComplete="email"
        maxLength={enquiryLimits.email}
        defaultValue={typedText(state, 'email')}
      />
      {/* Neither seen nor read aloud nor reached by keyboard: only programs fill it in. */}
      <div className="decoy" aria-hidden="true">
        <label htmlFor="homepage">{t('decoy')}</label>
        <input id="homepage" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <p className="text-sm text-quiet">{promise}</p>
      <div>
        <Button weight="main">{t('send')}</Button>
      </div>
    </form>
  )
}

function Refused({ state }: { state: FormState }) {
  const t = useTranslations('enquiry')
  const { above, all } = useRefusals(state)
  if (state.status !== 'rejected') return null
  if (all.length > 0) return <ErrorSummary title={t('refused')} errors={all} />
  const minutes = state.message === 'too_many_requests' ? Number(state.messageValues?.minutes ?? 1) : undefined
  return (
    <>
      {/* An action cannot set the status of its answer; the server reads it here. */}
      {minutes === undefined ? null : <meta name="portal-retry-after" content={String(minutes * 60)} />}
      <Notice tone="wrong" role="alert" title={t('refused')}>
        {above}
      </Notice>
    </>
  )
}

/** The form keeps the time it was first made, unless that is what could not be recognised. */
const tokenFor = (state: FormState, fresh: string) =>
  state.status === 'rejected' && state.message === 'form_unknown' ? fresh : typedText(state, 'token', fresh)
