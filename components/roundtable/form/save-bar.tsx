import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** The way to keep what was written, always in reach, with an honest word on where it stands. */
export function SaveBar({
  isSaving,
  isTouched,
  isRejected,
  savedAt,
}: {
  isSaving: boolean
  isTouched: boolean
  isRejected: boolean
  savedAt: string | undefined
}) {
  const t = useTranslations('roundtableForm')
  const standing = (() => {
    if (isSaving) return t('saving')
    if (isRejected) return t('notSaved')
    if (isTouched) return t('unsaved')
    return savedAt ? t('savedAt', { time: savedAt }) : t('notYetSaved')
  })()
  return (
    <div className="sticky bottom-0 z-10 -mx-5 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-edge bg-paper px-5 py-3">
      <Button weight="main" aria-disabled={isSaving}>
        {t('save')}
      </Button>
      <p role="status" className="text-quiet">
        {standing}
      </p>
    </div>
  )
}
