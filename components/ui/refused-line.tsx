'use client'

import { useRefusals } from '@/components/ui/use-refusals'
import type { FormState } from '@/lib/form-state'

/** Says in a short form why it was refused; nothing where it was not. */
export function RefusedLine({ state }: { state: FormState }) {
  const { above } = useRefusals(state)
  return above === undefined ? null : (
    <p role="alert" className="font-strong text-gap">
      {above}
    </p>
  )
}
