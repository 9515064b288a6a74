'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useRefusals } from '@/components/ui/use-refusals'
import { useSending } from '@/components/ui/use-sending'
import type { FileWords } from '@/lib/file/queries'
import { fileLimits } from '@/lib/file/rules'
import { type FormAction, typedText } from '@/lib/form-state'

/** What is said of one file in one language. */
export function FileWordsForm({
  file,
  words,
  language,
  describe,
}: {
  file: { id: string; kind: 'image' | 'document'; name: string }
  words: FileWords | undefined
  language: string
  describe: FormAction
}) {
  const t = useTranslations('file')
  const { state, submit, send, isSending } = useSending(describe)
  const { above, beside } = useRefusals(state)
  const typed = (name: keyof FileWords) => typedText(state, name, words?.[name] ?? '')
  const common = (name: keyof FileWords) => ({
    id: `${file.id}-${name}`,
    name,
    lang: language,
    error: beside(name),
    defaultValue: typed(name),
    maxLength: fileLimits[name],
  })
  return (
    <form action={submit} onSubmit={send} className="grid max-w-measure gap-4">
      <input type="hidden" name="file" value={file.id} />
      <input type="hidden" name="language" value={language} />
      {above ? <Notice tone="wrong" role="alert" title={above} /> : null}
      {file.kind === 'image' ? (
        <TextArea {...common('alternative')} rows={2} label={t('alternative')} hint={t('alternativeHint')} />
      ) : (
        <TextField {...common('name')} label={t('name')} hint={t('nameHint')} optional={t('optional')} />
      )}
      <TextField {...common('caption')} label={t('caption')} optional={t('optional')} />
      <p className="flex flex-wrap items-center gap-4">
        <Button disabled={isSending}>{t('save')}</Button>
        <span role="status" className="text-sm text-quiet">
          {state.status === 'done' ? t('saved') : ''}
        </span>
      </p>
    </form>
  )
}
