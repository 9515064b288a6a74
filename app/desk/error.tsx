'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Something of ours broke: says so, with what finds it in the log. */
export default function DeskError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('desk.fault')
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <Notice tone="wrong" role="alert" className="my-6">
        <p>{t('text')}</p>
        {error.digest ? <p>{t('reference', { digest: error.digest })}</p> : null}
      </Notice>
      <Button type="button" onClick={retry}>
        {t('retry')}
      </Button>
    </>
  )
}
