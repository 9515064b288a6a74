'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import type { FieldOf } from './field'
import { useFormAround, useText, useValue } from './form-context'
import { useFrame } from './frame'

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

/** Several of a list. */
export function ChoicesField({ field, ...at }: FieldOf<'choices'>) {
  const { label, hint, error, optional } = useFrame(at, field.isRequired)
  const { choices, store } = useFormAround()
  const value = useValue(at.path)
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  const toggle = (one: string) =>
    store.set(at.path, chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <Fieldset id={at.path} legend={optional ? `${label} (${optional})` : label} hint={hint} error={error} isQuiet>
      <div className="columns-2 gap-6 sm:columns-3">
        {(choices[field.from] ?? []).map((one) => (
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
