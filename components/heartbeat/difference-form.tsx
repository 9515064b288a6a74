'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import { type FormAction, typedText } from '@/lib/form-state'

type Props = { action: FormAction; hidden: Record<string, string>; id: string; about: string }

/** What changed or where it is now, for colleagues who put it right. */
export function DifferenceForm({ action, hidden, id, about }: Props) {
  const t = useTranslations('heartbeat')
  const { state, submit, send, isSending } = useSending(action)
  const { above, beside } = useRefusals(state)
  return (
    <details open={state.status === 'rejected'}>
      <summary className="cursor-pointer py-1">
        {t('otherwise')} <span className="sr-only">{about}</span>
      </summary>
      <form action={submit} onSubmit={send} className="mt-3 grid max-w-measure gap-4 border-s-2 border-line ps-4">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="note"
          id={`note-${id}`}
          label={t('note')}
          error={beside('note')}
          maxLength={2000}
          defaultValue={typedText(state, 'note')}
        />
        <TextField
          name="link"
          id={`link-${id}`}
          type="url"
          label={t('link')}
          error={beside('link')}
          maxLength={2000}
          defaultValue={typedText(state, 'link')}
        />
        {above ? (
          <p role="alert" className="text-gap">
            {above}
          </p>
        ) : null}
        <p className="flex flex-wrap gap-3">
          <Button name="answer" value="changed" disabled={isSending}>
            {t('sendChanged')} <span className="sr-only">{about}</span>
          </Button>
          <Button name="answer" value="moved" disabled={isSending}>
            {t('sendMoved')} <span className="sr-only">{about}</span>
          </Button>
        </p>
      </form>
    </details>
  )
}
