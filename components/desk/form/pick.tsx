'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Choice as Box } from '@/components/ui/choice'
import { descriptionOf, FieldFrame } from '@/components/ui/field-frame'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import type { ComboboxGiven } from './choice-combobox'
import type { FieldAt } from './field'
import { type Choice, useFormAround, useValue } from './form-context'
import type { useFrame } from './frame'

type Frame = ReturnType<typeof useFrame>
type Picking = {
  name: string
  frame: Omit<Frame, 'hint' | 'error' | 'optional'> & Partial<Pick<Frame, 'hint' | 'error' | 'optional'>>
  choices: readonly Choice[]
  value: string
  choose: (value: string) => void
  takesFocus?: boolean
}

/** One of many: a select, and a field to type into as soon as that has been loaded. */
export function PickOne({ name, frame, choices, value, choose, takesFocus = false }: Picking) {
  const t = useTranslations('recordForm')
  const [Combobox, setCombobox] = useState<ComponentType<ComboboxGiven> | null>(null)
  const select = useRef<HTMLSelectElement>(null)
  const [isInUse, setInUse] = useState(false)
  const latest = useRef({ value, choose })
  useEffect(() => {
    latest.current = { value, choose }
  }, [value, choose])
  useEffect(() => {
    // What was chosen before the page came alive is not to be lost.
    const found = select.current?.value
    if (found && found !== latest.current.value) latest.current.choose(found)
    setInUse(document.activeElement !== null && document.activeElement === select.current)
    let isOver = false
    // It comes after the form's own script; without it the select stays, which does the same.
    import('./choice-combobox').then(
      ({ ChoiceCombobox }) => (isOver ? undefined : setCombobox(() => ChoiceCombobox)),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])
  if (!Combobox || isInUse)
    return (
      <Select
        {...frame}
        ref={select}
        name={name}
        choices={choices}
        empty={t('none')}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
        onFocus={() => setInUse(true)}
        onBlur={() => setInUse(false)}
      />
    )
  const { id, label, hint, error } = frame
  return (
    <FieldFrame {...frame}>
      <Combobox
        {...{ id, name, label, choices, value, choose, takesFocus }}
        description={descriptionOf(id, { hint, error })}
        isInvalid={Boolean(error)}
      />
    </FieldFrame>
  )
}

type Many = { at: FieldAt; frame: Frame; choices: readonly Choice[] }

/** Several of many: those that were chosen, each to be unticked, and one more to choose. */
export function PickMany({ at: { path }, frame: { label, hint, error, optional }, choices }: Many) {
  const t = useTranslations('recordForm')
  const { store } = useFormAround()
  const value = useValue(path)
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []
  const [known, setKnown] = useState(chosen)
  const [isAdding, setAdding] = useState(false)
  const listed = [...new Set([...known, ...chosen])]
  const nameOf = (one: string) => choices.find((choice) => choice.value === one)?.label ?? t('unknownRecord')
  const set = (values: string[]) => {
    setKnown(listed)
    store.set(path, values)
  }
  const rest = choices.filter((one) => !chosen.includes(one.value))
  return (
    <Fieldset id={path} legend={optional ? `${label} (${optional})` : label} hint={hint} error={error} isQuiet>
      {listed.length > 0 ? (
        <ul className="grid gap-1">
          {listed.map((one) => (
            <li key={one}>
              <Box
                name={`${path}[]`}
                id={`${path}-${one}`}
                value={one}
                label={nameOf(one)}
                checked={chosen.includes(one)}
                onChange={(event) => {
                  setAdding(false)
                  set(event.currentTarget.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {/* A new field for each: what was typed into it is done with. */}
      <PickOne
        key={chosen.length}
        name={`${path}[]`}
        frame={{ id: `${path}-add`, label: t('addRecord') }}
        choices={rest}
        value=""
        choose={(one) => {
          if (!one) return
          setAdding(true)
          set([...chosen, one])
        }}
        takesFocus={isAdding}
      />
    </Fieldset>
  )
}
