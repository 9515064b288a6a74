'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Field, Section } from '@/lib/editing/form'
import type { FormValue, FormValues } from '@/lib/form-state'
import { useFormAround, useWording } from './form-context'

type State = 'wrong' | 'empty' | 'begun' | 'done'

const isFilled = (value: FormValue | undefined): boolean => {
  if (value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  return (Array.isArray(value) ? value : Object.values(value)).some(isFilled)
}

const isMissing = (field: Field, values: FormValues): boolean => {
  if (field.type === 'party') return !isFilled(values[field.name]) && !isFilled(values[field.nameName])
  return !isFilled(values[field.name])
}

/** How far a part of the form is: nothing, something, all that must be there, or something that was refused. */
function stateOf({ fields }: Section, values: FormValues, wrong: readonly string[]): State {
  if (
    fields.some(({ name }) =>
      wrong.some((path) => path === name || path.startsWith(`${name}[`) || path.startsWith(`${name}.`)),
    )
  )
    return 'wrong'
  const filled = fields.filter((field) => !isMissing(field, values))
  if (filled.length === 0) return 'empty'
  return filled.length === fields.length ||
    (fields.some(({ isRequired }) => isRequired) &&
      fields.every((field) => !field.isRequired || !isMissing(field, values)))
    ? 'done'
    : 'begun'
}

/** The parts of a form with how far each is, and a way to each. */
export function SectionList({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('recordForm')
  const words = useWording()
  const { store, errors } = useFormAround()
  const values = useSyncExternalStore(store.subscribe, store.values, store.values)
  const wrong = Object.keys(errors)
  return (
    <nav aria-label={t('sections')} className="print-none">
      <ol className="flex flex-wrap gap-x-6 gap-y-1 border-y border-line py-3 text-sm">
        {sections.map((section) => {
          const state = stateOf(section, values, wrong)
          return (
            <li key={section.name}>
              <a href={`#part-${section.name}`} className="inline-flex items-baseline gap-2 py-1">
                <span
                  aria-hidden="true"
                  className={classNames('size-2 self-center rounded-full border', marks[state])}
                />
                {words.section(section.name)}
                <span className="text-quiet">{t(`state.${state}`)}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const marks: Record<State, string> = {
  wrong: 'border-gap bg-gap',
  empty: 'border-edge',
  begun: 'border-accent',
  done: 'border-accent bg-accent',
}
