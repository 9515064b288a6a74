import type { FormValue, FormValues } from '@/lib/form-state'

/** A row that was taken off a list and can still be brought back; `$` keeps it from being sent. */
export const removedMark = '$removed'

type Step = string | number

/** `funding[0].programme` as its steps. */
const stepsOf = (path: string): Step[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([whole, index]) => (index === undefined ? whole : Number(index)))

/**
 * What is written in a form, as one tree that is never changed in place: whoever shows a part of it is told only when
 * that part is another one.
 */
export type FormStore = {
  values: () => FormValues
  at: (path: string) => FormValue | undefined
  set: (path: string, value: FormValue) => void
  /** Takes other values in, such as those of a merge. */
  replace: (values: FormValues) => void
  subscribe: (told: () => void) => () => void
}

/** Opens a form's tree. */
export function openStore(initial: FormValues): FormStore {
  let values = initial
  const listeners = new Set<() => void>()
  const become = (next: FormValues) => {
    values = next
    for (const told of listeners) told()
  }
  return {
    values: () => values,
    at: (path) => valueAt(values, path),
    set: (path, value) => become(withValue(values, stepsOf(path), value) as FormValues),
    replace: become,
    subscribe: (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
  }
}

/** What stands at a path of a form's values. */
export const valueAt = (values: FormValues, path: string): FormValue | undefined =>
  stepsOf(path).reduce<FormValue | undefined>(child, values)

function child(node: FormValue | undefined, step: Step): FormValue | undefined {
  if (Array.isArray(node)) return typeof step === 'number' ? node[step] : undefined
  return typeof node === 'object' ? node[String(step)] : undefined
}

function withValue(node: FormValue | undefined, [step, ...rest]: Step[], value: FormValue): FormValue {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(node) ? [...node] : []
    list[step] = withValue(list[step], rest, value)
    return list
  }
  const group = typeof node === 'object' && !Array.isArray(node) ? node : {}
  return { ...group, [step]: withValue(group[step], rest, value) }
}

/** What is sent: rows that were taken away are left out. */
export function withoutRemoved(value: FormValues): FormValues {
  const sent = Object.entries(value).filter(([name]) => !name.startsWith('$'))
  return Object.fromEntries(sent.map(([name, one]) => [name, cleaned(one)]))
}

function cleaned(value: FormValue): FormValue {
  if (Array.isArray(value)) return value.filter((row) => !isRemoved(row)).map(cleaned)
  return typeof value === 'object' ? withoutRemoved(value) : value
}

/** Whether a row was taken off its list. */
export const isRemoved = (row: FormValue | undefined): boolean =>
  typeof row === 'object' && !Array.isArray(row) && row[removedMark] === 'on'

/** Whether two trees say the same. */
export const isEqual = (one: FormValues, other: FormValues): boolean => JSON.stringify(one) === JSON.stringify(other)
