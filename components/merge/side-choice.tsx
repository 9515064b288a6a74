import type { ReactNode } from 'react'
import { Fieldset } from '@/components/ui/fieldset'
import { type Side, sides } from '@/lib/merge/rules'

type Props = {
  name: string
  legend: string
  hint?: string
  chosen: Side
  /** What each side says. */
  said: Record<Side, ReactNode>
  /** Which organisation a side is, for whoever hears the choice alone. */
  names: Record<Side, string>
  /** What becomes of a side, where the two stand one below the other. */
  labels: Record<Side, string>
}

/** One thing that both organisations say: side by side, one of them chosen. */
export function SideChoice({ name, legend, hint, chosen, said, names, labels }: Props) {
  const id = name.replaceAll(/[.[\]]/g, '-')
  return (
    <Fieldset id={id} legend={legend} hint={hint} isQuiet className="sm:grid-cols-2">
      {sides.map((side) => (
        <label
          key={side}
          htmlFor={`${id}-${side}`}
          className="flex min-w-0 cursor-pointer gap-3 border border-line p-3 has-checked:border-accent has-checked:bg-wash"
        >
          <input
            id={`${id}-${side}`}
            type="radio"
            name={name}
            value={side}
            defaultChecked={side === chosen}
            className="mt-1 size-5 shrink-0"
          />
          <span className="min-w-0 wrap-anywhere">
            <span className="sr-only">{names[side]}: </span>
            <span aria-hidden="true" className="block text-sm text-quiet sm:hidden">
              {labels[side]}
            </span>
            {said[side]}
          </span>
        </label>
      ))}
    </Fieldset>
  )
}
