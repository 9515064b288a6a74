'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import type { FieldAt, FieldOf } from './field'
import { type Choice as Option, useFormAround, useText, useValue } from './form-context'
import { useFrame } from './frame'
import { PickMany } from './pick'

/** One of a few. */
export function ChoiceField({ field, ...at }: FieldOf<'choice'>) {
  const frame = useFrame(at, field.isRequired)
  const t = useTranslations('recordForm')
  const { choices } = useFormAround()
  const [chosen, choose] = useText(at.path)
  return (
    <Select
      {...frame}
      name={at.path}
      choices={choices[field.from] ?? []}
      empty={t(field.isRequired ? 'choose' : 'none')}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}

/** More than these are found by typing rather than by reading them all. */
const mostBoxes = 24

/** Several of a list. */
export function ChoicesField({ field, ...at }: FieldOf<'choices'>) {
  const frame = useFrame(at, field.isRequired)
  const { choices } = useFormAround()
  const all = choices[field.from] ?? []
  return all.length > mostBoxes ? (
    <PickMany at={at} frame={frame} choices={all} />
  ) : (
    <Boxes at={at} frame={frame} choices={all} />
  )
}

type BoxesProps = { at: FieldAt; frame: ReturnType<typeof useFrame>; choices: readonly Option[] }

function Boxes({ at, frame: { label, hint, error, optional }, choices }: BoxesProps) {
  const { store } = useFormAround()
  const value = useValue(at.path)
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  const toggle = (one: string) =>
    store.set(at.path, chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <Fieldset id={at.path} legend={optional ? `${label} (${optional})` : label} hint={hint} error={error} isQuiet>
      <div className="columns-2 gap-6 sm:columns-3">
        {choices.map((one) => (
          <div key={one.value} className="break-inside-avoid py-1">
            <Choice
              name={`${at.path}[]`}
              id={`${at.path}-${one.value}`}
              value={one.value}
              label={one.label}
              checked={chosen.includes(one.value)}
              onChange={() => toggle(one.value)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/** Yes or no. */
export function BoxField({ field: _, ...at }: FieldOf<'box'>) {
  const { label, hint } = useFrame(at)
  const [chosen, choose] = useText(at.path)
  return (
    <Choice
      name={at.path}
      id={at.path}
      label={label}
      {...(hint ? { hint } : {})}
      checked={chosen === 'on'}
      onChange={(event) => choose(event.currentTarget.checked ? 'on' : '')}
    />
  )
}
