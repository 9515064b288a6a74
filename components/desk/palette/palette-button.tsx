'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ComponentType, type MouseEvent, useCallback, useState } from 'react'
import { SearchSign } from '@/components/portal/search-sign'
import type { DialogProps } from './palette-dialogs'
import { useShortcuts } from './use-shortcuts'

type Props = Omit<DialogProps, 'shown' | 'show'>

/** The way to everything: with a script it opens the palette, which is loaded when it is first asked for; without one it leads to the list. */
export function PaletteButton(props: Props) {
  const t = useTranslations('palette')
  const router = useRouter()
  const [shown, show] = useState<DialogProps['shown']>(null)
  const [Dialogs, setDialogs] = useState<ComponentType<DialogProps>>()
  const open = useCallback(
    (what: 'search' | 'help') => {
      import('./palette-dialogs').then(
        (loaded) => {
          setDialogs(() => loaded.PaletteDialogs)
          show(what)
        },
        // Out of reach, or a newer version of the portal: the list does the same.
        () => router.push('/desk/records'),
      )
    },
    [router],
  )
  useShortcuts(open)
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open('search')
  }
  return (
    <>
      <a
        href="/desk/records"
        onClick={press}
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex min-h-11 items-center gap-2.5 rounded-small border border-edge bg-paper px-3.5 text-sm text-quiet no-underline hover:border-ink"
      >
        <SearchSign />
        {t('open')}
        <kbd aria-hidden="true" className="ms-2 hidden border-s border-line ps-2.5 font-text text-xs sm:inline">
          {t('combination')}
        </kbd>
      </a>
      {Dialogs ? <Dialogs {...props} shown={shown} show={show} /> : null}
    </>
  )
}
