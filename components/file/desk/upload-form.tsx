'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { acceptedEndings, fileLimits } from '@/lib/file/rules'

type Sending = { name: string; share: number }
type Refusal = { name: string; key: string; values: Record<string, number> }

/** Adds files. Without scripts an ordinary form that leads back here; with them one file after the other, with what is left of it. */
export function UploadForm({
  recordId,
  from,
  idempotencyKey,
}: {
  recordId: string
  from: string
  idempotencyKey: string
}) {
  const t = useTranslations('file')
  const say = useTranslations('refusal')
  const router = useRouter()
  const [sending, setSending] = useState<Sending>()
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const address = (key: string) => `/desk/files?${new URLSearchParams({ record: recordId, from, idempotencyKey: key })}`

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const chosen = [...(new FormData(form).getAll('file') as File[])].filter(({ name }) => name !== '')
    if (sending) return
    const refused: Refusal[] = chosen.length === 0 ? [{ name: '', key: 'file_missing', values: {} }] : []
    for (const file of chosen) {
      const refusal = await sendOne(file, address(crypto.randomUUID()), (share) =>
        setSending({ name: file.name, share }),
      )
      if (refusal) refused.push({ name: file.name, ...refusal })
    }
    setSending(undefined)
    setRefusals(refused)
    form.reset()
    router.refresh()
  }
  type Key = Parameters<typeof say.has>[0]
  const reason = ({ key, values }: Refusal) =>
    say((say.has(key as Key) ? key : 'not_allowed_now') as 'busy', values as never)
  return (
    <form
      action={address(idempotencyKey)}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid max-w-measure gap-3 border-t border-line pt-4"
    >
      {refusals.map((refusal) => (
        <Notice key={refusal.name} tone="wrong" role="alert" title={refusal.name}>
          {reason(refusal)}
        </Notice>
      ))}
      <label htmlFor="new-file" className="font-strong">
        {t('add')}
      </label>
      <p id="new-file-hint" className="text-sm text-quiet">
        {t('addHint')}
      </p>
      <input
        id="new-file"
        type="file"
        name="file"
        multiple
        required
        accept={acceptedEndings.join(',')}
        aria-describedby="new-file-hint"
        className="field py-2"
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button disabled={sending !== undefined}>{t('send')}</Button>
        <span role="status" className="text-sm text-quiet">
          {sending ? t(sending.share < 1 ? 'sending' : 'looking', { name: sending.name }) : ''}
        </span>
      </p>
      {sending ? <progress value={sending.share} max={1} aria-label={t('progress')} className="w-full" /> : null}
    </form>
  )
}

type Refused = { key: string; values: Record<string, number> }

/** Sends one file and tells how much of it is on its way; fetch cannot tell that yet. */
function sendOne(file: File, address: string, tell: (share: number) => void): Promise<Refused | undefined> {
  if (file.size > fileLimits.bytes) return Promise.resolve({ key: 'file_too_large', values: {} })
  const form = new FormData()
  form.append('file', file)
  const request = new XMLHttpRequest()
  tell(0)
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => resolve({ key: 'not_reached', values: {} })
    request.onload = () => resolve(request.status < 300 ? undefined : refusalIn(request))
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.send(form)
  })
}

function refusalIn({ status, responseText }: XMLHttpRequest): Refused {
  try {
    const { refusal, values } = JSON.parse(responseText) as { refusal?: string; values?: Record<string, number> }
    if (refusal) return { key: refusal, values: values ?? {} }
  } catch {
    // Not ours: what stands between here and the portal answered.
  }
  return { key: status === 413 ? 'file_too_large' : 'not_reached', values: {} }
}
