'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useRefusal } from './form-context'
import type { SaverState } from './saver'

/** The way to save, always in reach, with an honest word on where what was typed stands. */
export function SaveLine({
  state: { standing, savedAt, fieldErrors },
  savedBefore,
}: {
  state: SaverState
  /** When it was last saved, as the page knew it. */
  savedBefore: string | undefined
}) {
  const t = useTranslations('recordForm')
  const say = useRefusal()
  const time = useTime()
  const words = (() => {
    switch (standing.is) {
      case 'saving':
        return t('saving')
      case 'written':
        return t('unsaved')
      case 'kept':
        return t(`kept.${standing.why}`)
      case 'refused': {
        const count = Object.keys(fieldErrors).length
        return count > 0 ? t('refused', { count }) : say(standing.message, standing.values)
      }
      case 'clash':
        return t('clashing', { name: standing.theirs.by })
      default:
        if (savedAt) return t('savedAt', { time: time(savedAt) })
        return savedBefore ? t('savedAt', { time: savedBefore }) : t('notYetSaved')
    }
  })()
  return (
    <div className="stays-below sticky bottom-0 z-10 -mx-5 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-edge bg-paper px-5 py-3">
      <Button weight="main" aria-disabled={standing.is === 'saving'}>
        {t('save')}
      </Button>
      <p role="status" className="text-sm text-quiet">
        {words}
        {standing.is === 'kept' && standing.why === 'signed_out' ? (
          <>
            {' '}
            <a href="/sign-in" target="_blank" rel="noopener">
              {t('signInAgain')}
            </a>
          </>
        ) : null}
      </p>
    </div>
  )
}

/** A moment as people say it: the time of day for today, otherwise with its day. */
export function useTime(): (at: Date) => string {
  const locale = useLocale()
  return (at) => {
    const isToday = at.toDateString() === new Date().toDateString()
    const day = isToday ? {} : ({ day: 'numeric', month: 'short', year: 'numeric' } as const)
    const shape = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    return new Intl.DateTimeFormat(locale, shape).format(at)
  }
}
