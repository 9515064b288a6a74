'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { KeyboardHelp } from './keyboard-help'
import { Palette, type PaletteProps } from './palette'

type Shown = 'search' | 'help' | null
export type DialogProps = Omit<PaletteProps, 'leave' | 'showHelp'> & { shown: Shown; show: (what: Shown) => void }

/** What opens above any page of the desk: the palette and the help about keys. */
export function PaletteDialogs({ shown, show, ...props }: DialogProps) {
  const t = useTranslations('palette')
  const leave = () => show(null)
  return (
    <>
      <Above isOpen={shown === 'search'} title={t('title')} leave={leave}>
        <Palette {...props} leave={leave} showHelp={() => show('help')} />
      </Above>
      <Above isOpen={shown === 'help'} title={t('helpTitle')} leave={leave}>
        <KeyboardHelp />
      </Above>
    </>
  )
}

type AboveProps = { isOpen: boolean; title: string; leave: () => void; children: ReactNode }

function Above({ isOpen, title, leave, children }: AboveProps) {
  const t = useTranslations('palette')
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) leave()
      }}
      isDismissable
      className="print-none fixed inset-0 z-20 flex items-start justify-center overflow-y-auto bg-paper/85 p-3 sm:p-12"
    >
      <Modal className="w-full max-w-measure border border-edge bg-paper">
        <Dialog className="grid gap-4 p-5 outline-none sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-xl">
              {title}
            </Heading>
            <Button slot="close" className="min-h-11 cursor-pointer px-2 text-sm text-accent underline">
              {t('close')}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
