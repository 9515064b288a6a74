'use client'

import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useSyncExternalStore, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { type FormAction, type FormState, idle } from '@/lib/form-state'
import { factorLimits } from '@/lib/second-factor/rules'
import { HiddenFields } from './code-form'

type Props = {
  /** Answers what the browser is to sign. */
  ask: FormAction
  /** Takes what it has signed. */
  finish: FormAction
  kind: 'new' | 'known'
  fields: Record<string, string>
  label: string
  refused: string
}

/** Makes a passkey, or asks for one. Only with JavaScript: browsers give no other way. */
export function PasskeyForm({ ask, finish, kind, fields, label, refused }: Props) {
  const t = useTranslations('secondFactor.passkey')
  const [state, setState] = useState<FormState>(idle)
  const [isBusy, start] = useTransition()
  const isAble = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  if (!isAble) return <p className="text-quiet">{t('needsScript')}</p>
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    start(async () => {
      const answer = await passkeyShown({ ask, finish, kind, fields }, form)
      start(() => setState(answer))
    })
  }
  return (
    <form onSubmit={send} className="grid max-w-measure gap-4">
      <RefusalNotice state={state} title={refused} />
      <HiddenFields fields={fields} />
      {kind === 'new' ? (
        <TextField
          name="name"
          id="passkey-name"
          label={t('name')}
          hint={t('nameHint')}
          maxLength={factorLimits.passkeyName}
          inputClassName="max-w-sm"
          required
        />
      ) : null}
      <p>
        <Button disabled={isBusy}>{label}</Button>
      </p>
    </form>
  )
}

const never = () => () => undefined

async function passkeyShown({ ask, finish, kind, fields }: Omit<Props, 'label' | 'refused'>, form: FormData) {
  const question = new FormData()
  for (const [name, value] of Object.entries(fields)) question.set(name, value)
  const asked = await ask(idle, question)
  if (asked.status !== 'done' || !asked.shownOnce) return asked
  const optionsJSON = JSON.parse(asked.shownOnce)
  try {
    const answer = await (kind === 'new' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON }))
    form.set('answer', JSON.stringify(answer))
  } catch {
    return givenUp()
  }
  return finish(idle, form)
}

/** The person closed the browser's question, or it knows no passkey for us. */
const givenUp = (): FormState => ({
  status: 'rejected',
  message: 'passkey_given_up',
  fieldErrors: {},
  values: {},
  idempotencyKey: '',
})
