import { type FormValue, type FormValues, isGroup } from '@/lib/form-state'
import { type Field, type Form, fieldsOf } from './form'

/** One step to a field: how its words are found (`funding.programme`), and which row of it. */
export type NamedStep = { wording: string; row?: number; rowTitle?: string }

/** A place in a form's values, as its fields describe it. */
export type NamedPlace = {
  /** Undefined for what the form does not know any more. */
  field: Field | undefined
  steps: NamedStep[]
  /** Of a range. */
  end?: 'min' | 'max'
}

type Rows = Extract<Field, { type: 'rows' }>

/** What stands at a path such as `funding[0].amount.min`; rows are named by their first words in `values`. */
export function namedPlace(form: Form, path: string, values: FormValues): NamedPlace {
  const names = [...path.matchAll(/([A-Za-z]\w*)(?:\[(\d+)\])?/g)]
  let at: At = { place: { field: undefined, steps: [] }, fields: fieldsOf(form), node: values, wording: '' }
  for (const [, name = '', index] of names) at = stepInto(at, name, index === undefined ? undefined : Number(index))
  return at.place
}

type At = { place: NamedPlace; fields: readonly Field[]; node: FormValue | undefined; wording: string }

function stepInto(at: At, name: string, row: number | undefined): At {
  const { place, wording: before } = at
  if (place.field?.type === 'range') return { ...at, place: { ...place, end: name === 'max' ? 'max' : 'min' } }
  const field = at.fields.find((one) => one.name === name || (one.type === 'party' && one.nameName === name))
  // A party has one label, whether it is chosen or written.
  const own = field?.type === 'party' ? field.name : name
  const wording = before === '' ? own : `${before}.${own}`
  const below = isGroup(at.node) ? at.node[name] : undefined
  if (row === undefined)
    return { place: { field, steps: [...place.steps, { wording }] }, fields: [], node: below, wording }
  return intoRow({ place, field, wording }, below, row)
}

type Listed = { place: NamedPlace; field: Field | undefined; wording: string }

function intoRow({ place, field, wording }: Listed, list: FormValue | undefined, row: number): At {
  const entry = Array.isArray(list) ? list[row] : undefined
  const rows = field?.type === 'rows' ? field : undefined
  const rowTitle = rows && titleOf(rows, entry)
  const step = { wording, row: row + 1, ...(rowTitle ? { rowTitle } : {}) }
  return { place: { field, steps: [...place.steps, step] }, fields: rows?.fields ?? [], node: entry, wording }
}

const longest = 60

/** The first words somebody wrote into a row. */
function titleOf({ fields }: Rows, row: FormValue | undefined): string | undefined {
  if (!isGroup(row)) return undefined
  for (const field of fields) {
    const name = field.type === 'party' ? field.nameName : field.name
    if (!['line', 'text', 'rich', 'party'].includes(field.type) || name === 'currency') continue
    const value = row[name]
    if (typeof value !== 'string' || value.trim() === '') continue
    const [first = ''] = value.trim().split('\n', 1)
    return first.length > longest ? `${first.slice(0, longest).trimEnd()}…` : first
  }
  return undefined
}

/** Every record that a form's values name, with the path at which it stands. */
export function namedRecords(form: Form, values: FormValues): { path: string; id: string }[] {
  const found: { path: string; id: string }[] = []
  const add = (path: string, value: FormValue | undefined) => {
    if (typeof value === 'string' && value !== '') found.push({ path, id: value })
  }
  const walk = (fields: readonly Field[], group: FormValues, before: string) => {
    for (const field of fields) {
      const value = group[field.name]
      const path = `${before}${field.name}`
      if (field.type === 'record' || field.type === 'party') add(path, value)
      if (!Array.isArray(value)) continue
      if (field.type === 'records') for (const one of value) add(path, one)
      if (field.type !== 'rows') continue
      for (const [index, row] of value.entries()) if (isGroup(row)) walk(field.fields, row, `${path}[${index}].`)
    }
  }
  walk(fieldsOf(form), values, '')
  return found
}
