'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice'
import { useRefusals } from '@/components/ui/use-refusals'
import type { FormState } from '@/lib/form-state'

/** Says above a form why it was refused; takes the focus, so that nobody looks for it. */
export function RefusalNotice({ state, title }: { state: FormState; title: string }) {
  const place = useRef<HTMLDivElement>(null)
  const { above } = useRefusals(state)
  useEffect(() => {
    if (state.status === 'rejected') place.current?.focus()
  }, [state])
  return above === undefined ? null : (
    <div ref={place} tabIndex={-1}>
      <Notice tone="wrong" role="alert" title={title}>
        {above}
      </Notice>
    </div>
  )
}
