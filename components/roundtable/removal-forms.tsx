'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusal } from '@/components/desk/form/form-context'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, type FormState, fieldError, typedText } from '@/lib/form-state'

type Removal = { version: number; idempotencyKey: string; action: FormAction }

/** Ways to take a roundtable away: from the public, with a reason that is kept, or for good. */
export function RemovalForms({
  withdraw,
  erase,
  version,
  keys: [withdrawKey, eraseKey],
}: {
  /** Undefined where the person may not, or nothing is public. */
  withdraw: FormAction | undefined
  erase: FormAction | undefined
  version: number
  keys: readonly [string, string]
}) {
  const t = useTranslations('roundtableForm')
  if (!withdraw && !erase) return null
  return (
    <section aria-labelledby="removal" className="print-none grid gap-4 border-t border-edge pt-6">
      <h2 id="removal" className="text-xl">
        {t('removal')}
      </h2>
      {withdraw ? (
        <Disclosure title={t('withdraw')}>
          <Withdrawal action={withdraw} version={version} idempotencyKey={withdrawKey} />
        </Disclosure>
      ) : null}
      {erase ? (
        <Disclosure title={t('erase')}>
          <Erasure action={erase} version={version} idempotencyKey={eraseKey} />
        </Disclosure>
      ) : null}
    </section>
  )
}

const Disclosure = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="border-s-2 border-line ps-4">
    <summary className="cursor-pointer py-2 font-strong">{title}</summary>
    <div className="py-3">{children}</div>
  </details>
)

function Withdrawal({ action, version, idempotencyKey }: Removal) {
  const t = useTranslations('roundtableForm')
  const say = useRefusal()
  const { state, submit, send, isSending } = useSending(action)
  const wrong = fieldError(state, 'reason')
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4" noValidate>
      <Hidden version={version} idempotencyKey={idempotencyKey} />
      <p>{t('withdrawHelp')}</p>
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={wrong && say(wrong.key, wrong.values)}
        defaultValue={typedText(state, 'reason')}
        maxLength={2000}
      />
      <Choice name="withContributions" label={t('withContributions')} defaultChecked />
      <p>
        <Button weight="danger" disabled={isSending}>
          {t('withdraw')}
        </Button>
      </p>
      <Refused state={state} />
    </form>
  )
}

function Erasure({ action, version, idempotencyKey }: Removal) {
  const t = useTranslations('roundtableForm')
  const { state, submit, send, isSending } = useSending(action)
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <Hidden version={version} idempotencyKey={idempotencyKey} />
      <p>{t('eraseHelp')}</p>
      <Choice name="withPractices" label={t('withPractices')} />
      <p>
        <Button weight="danger" disabled={isSending}>
          {t('erase')}
        </Button>
      </p>
      <Refused state={state} />
    </form>
  )
}

const Hidden = ({ version, idempotencyKey }: { version: number; idempotencyKey: string }) => (
  <>
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
  </>
)

function Refused({ state }: { state: FormState }) {
  const say = useRefusal()
  if (state.status !== 'rejected' || Object.keys(state.fieldErrors).length > 0) return null
  return (
    <p role="alert" className="font-strong text-gap">
      {say(state.message, state.messageValues)}
    </p>
  )
}
