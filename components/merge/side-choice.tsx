import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Fieldset } from '@/components/ui/fieldset'
import { type Gathering, type Side, sides } from '@/lib/merge/rules'

type Props = {
  name: string
  legend: string
  hint?: string
  chosen: Gathering
  /** What each side says. */
  said: Record<Side, ReactNode>
  /** Where what both say can be taken together. */
  both?: { label: string; said: ReactNode }
  /** Which organisation a side is, for whoever hears the choice alone. */
  names: Record<Side, string>
  /** What becomes of a side, where the two stand one below the other. */
  labels: Record<Side, string>
}

/** One thing that both organisations say: side by side, one of them chosen, or both. */
export function SideChoice({ name, legend, hint, chosen, said, both, names, labels }: Props) {
  const given = { name, chosen }
  return (
    <Fieldset id={idOf(name)} legend={legend} hint={hint} isQuiet className="sm:grid-cols-2">
      {both ? (
        <OneSide {...given} value="both" className="sm:col-span-2">
          <span className="block text-sm text-quiet">{both.label}</span>
          {both.said}
        </OneSide>
      ) : null}
      {sides.map((side) => (
        <OneSide key={side} {...given} value={side}>
          <span className="sr-only">{names[side]}: </span>
          <span aria-hidden="true" className="block text-sm text-quiet sm:hidden">
            {labels[side]}
          </span>
          {said[side]}
        </OneSide>
      ))}
    </Fieldset>
  )
}

const idOf = (name: string) => name.replaceAll(/[.[\]]/g, '-')

type Given = { name: string; value: Gathering; chosen: Gathering; className?: string; children: ReactNode }

const OneSide = ({ name, value, chosen, className, children }: Given) => (
  <label
    htmlFor={`${idOf(name)}-${value}`}
    className={classNames(
      'flex min-w-0 cursor-pointer gap-3 border border-line p-3 has-checked:border-accent has-checked:bg-wash',
      className,
    )}
  >
    <input
      id={`${idOf(name)}-${value}`}
      type="radio"
      name={name}
      value={value}
      defaultChecked={value === chosen}
      className="mt-1 size-5 shrink-0"
    />
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </label>
)
