import { type FormValue, type FormValues, groupOf, listOf } from '@/lib/form-state'
import { type Field, type Form, fieldsOf } from './form'

type Plain = Record<string, unknown>
type Rows = Extract<Field, { type: 'rows' }>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))
const trimmed = (value: FormValue | undefined) => (typeof value === 'string' ? value.trim() : '')

type Reading = { language: string; richText: (tree: unknown) => string }

/** The fields of a form for a saved version, in one language: all text, as inputs hold it; words that are missing are empty. */
export function valuesFrom(form: Form, snapshot: Plain, reading: Reading): FormValues {
  return groupFrom(fieldsOf(form), { facts: snapshot, words: wordsOf(snapshot, reading.language), reading })
}

type From = { facts: Plain; words: unknown; reading: Reading }

const wordsOf = (node: Plain, language: string): unknown => (isPlain(node.texts) ? node.texts[language] : undefined)

function groupFrom(fields: readonly Field[], { facts, words, reading }: From): FormValues {
  return Object.fromEntries(
    fields.flatMap((field): [string, FormValue][] => {
      // Entries of a list with a single text keep it bare.
      const own = isPlain(words) ? words[field.name] : words
      const value = valueFrom(field, field.isTranslated ? own : facts[field.name], reading)
      if (field.type !== 'party') return [[field.name, value]]
      return [
        [field.name, value],
        [field.nameName, textOf(facts[field.nameName])],
      ]
    }),
  )
}

const listFrom = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : [])

const values: Partial<Record<Field['type'], (value: unknown) => FormValue>> = {
  choices: listFrom,
  records: listFrom,
  lines: (value) => listFrom(value).join('\n'),
  box: (value) => (value === true ? 'on' : ''),
  range: rangeFrom,
}

function valueFrom(field: Field, value: unknown, reading: Reading): FormValue {
  if (field.type === 'rows') return rowsFrom(field, value, reading)
  if (field.type === 'rich' && isPlain(value)) return reading.richText(value)
  return (values[field.type] ?? textOf)(value)
}

function rangeFrom(value: unknown): FormValues {
  const { min, max } = isPlain(value) ? value : {}
  return { min: textOf(min), max: max === min ? '' : textOf(max) }
}

function rowsFrom({ fields, hasKeys }: Rows, value: unknown, reading: Reading): FormValues[] {
  return (Array.isArray(value) ? value.filter(isPlain) : []).map((row) => ({
    ...(hasKeys ? { id: textOf(row.id) } : {}),
    ...groupFrom(fields, {
      facts: row,
      words: wordsOf(row, reading.language),
      reading,
    }),
  }))
}

/** What a mutation takes, and where its parts stood in the form. */
export type Read = {
  input: Plain
  /** The path in the form of a path in the input: rows left empty are passed over and counted again here. */
  placeOf: (path: readonly PropertyKey[]) => PropertyKey[]
}

/** Makes what a form sent into the input of its noun; types, limits and what must be there are its schema's business. */
export function inputOf(form: Form, values: FormValues, { isTranslation }: { isTranslation: boolean }): Read {
  const places = new Map<string, number[]>()
  const input = groupInput(fieldsOf(form), { values, path: [], places, isTranslation })
  const placeOf = (path: readonly PropertyKey[]) => {
    const mapped: PropertyKey[] = []
    path.forEach((step, index) => {
      const kept = places.get(mapped.slice(0, index).map(String).join('.'))
      mapped.push(typeof step === 'number' && kept ? (kept[step] ?? step) : step)
    })
    // Of a list that is one field the whole field is named.
    const last = mapped.at(-1)
    return typeof last === 'number' && !places.has(mapped.slice(0, -1).map(String).join('.'))
      ? mapped.slice(0, -1)
      : mapped
  }
  return { input, placeOf }
}

type To = {
  values: FormValues
  path: PropertyKey[]
  places: Map<string, number[]>
  /** A translation takes no entry away: one without words is only not translated yet. */
  isTranslation: boolean
}

function groupInput(fields: readonly Field[], to: To): Plain {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.type === 'party') return partyInput(field, to.values)
      return [[field.name, fieldInput(field, to)]]
    }),
  )
}

function partyInput({ name, nameName }: Extract<Field, { type: 'party' }>, values: FormValues): [string, unknown][] {
  const id = trimmed(values[name])
  const written = trimmed(values[nameName])
  return [
    [name, id || null],
    [nameName, id || !written ? null : written],
  ]
}

const listInput = (value: FormValue | undefined) => [...new Set(listOf(value).map(trimmed))].filter(Boolean)
const longInput = (value: FormValue | undefined) => (typeof value === 'string' ? value : '')

const inputs: Partial<Record<Field['type'], (value: FormValue | undefined) => unknown>> = {
  // The order in which they were ticked says nothing.
  choices: (value) => listInput(value).toSorted(),
  lines: (value) => listInput(longInput(value).split('\n')),
  records: listInput,
  box: (value) => value === 'on',
  range: (value) => rangeInput(groupOf(value)),
  number: numberInput,
  text: longInput,
  rich: longInput,
}

function fieldInput(field: Field, { values, path, ...to }: To): unknown {
  const value = values[field.name]
  if (field.type === 'rows') return rowsInput(field, { rows: listOf(value), path: [...path, field.name], ...to })
  const read = inputs[field.type]
  if (read) return read(value)
  return trimmed(value) || (field.isTranslated || field.isRequired ? '' : null)
}

/** A number as it was typed; what is none stays as it is, for the schema to refuse. */
function numberInput(value: FormValue | undefined): unknown {
  const text = trimmed(value).replace(/[\s\u00a0]/g, '')
  return text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text)
}

function rangeInput({ min, max }: FormValues): unknown {
  const [least, most] = [numberInput(min), numberInput(max)]
  if (least === null && most === null) return null
  return { min: least ?? most, max: most ?? least }
}

type RowsTo = Omit<To, 'values'> & { rows: FormValue[] }

function rowsInput({ fields, hasKeys }: Rows, { rows, path, ...to }: RowsTo): Plain[] {
  const groups = rows.map(groupOf)
  const kept = groups.flatMap((row, place) => (!to.isTranslation && isBlankRow(fields, row) ? [] : [place]))
  to.places.set(path.map(String).join('.'), kept)
  return kept.map((place) => {
    const row = groups[place] ?? {}
    return {
      ...(hasKeys ? { id: trimmed(row.id) || crypto.randomUUID() } : {}),
      ...groupInput(fields, { values: row, path: [...path, place], ...to }),
    }
  })
}

/** Nothing was written into a row; what is chosen from the start does not count. */
const isBlankRow = (fields: readonly Field[], row: FormValues): boolean =>
  fields.every((field) => {
    if (field.type === 'box' || field.type === 'hidden' || field.initial !== undefined) return true
    if (field.type === 'choice' && !field.isRequired) return true
    if (field.type === 'party') return !trimmed(row[field.name]) && !trimmed(row[field.nameName])
    return isBlank(row[field.name])
  })

const isBlank = (value: FormValue | undefined): boolean => {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return (Array.isArray(value) ? value : Object.values(value)).every(isBlank)
}

/** The fields of a form in which nothing is written yet. */
export const emptyValues = (form: Form): FormValues => valuesFrom(form, {}, { language: '', richText: () => '' })

/**
 * The saved fields with the translated ones as they were sent: a translation changes no facts, whatever the form sends.
 * Entries of a list are the same by their key, otherwise by their place.
 */
export function withWords(fields: readonly Field[], saved: FormValues, sent: FormValues): FormValues {
  const changed = fields.flatMap((field): [string, FormValue][] => {
    const [was, is] = [saved[field.name], sent[field.name]]
    if (field.type === 'rows') return [[field.name, rowsWithWords(field, listOf(was), listOf(is))]]
    return field.isTranslated && is !== undefined ? [[field.name, is]] : []
  })
  return { ...saved, ...Object.fromEntries(changed) }
}

function rowsWithWords({ fields, hasKeys }: Rows, saved: FormValue[], sent: FormValue[]): FormValue[] {
  const groups = sent.map(groupOf)
  return saved.map((row, place) => {
    const own = groupOf(row)
    const same = hasKeys ? groups.find(({ id }) => id === own.id) : groups[place]
    return same ? withWords(fields, own, same) : own
  })
}

/** What was sent, with what a record keeps from its opening on. */
export const withFixed = (fields: readonly Field[], saved: FormValues, sent: FormValues): FormValues => ({
  ...sent,
  ...Object.fromEntries(fields.flatMap(({ name, isFixed }) => (isFixed ? [[name, saved[name] ?? '']] : []))),
})

/** Whether a field, or one within it, has words of its own in every language. */
export const isWorded = (field: Field): boolean =>
  field.isTranslated === true || (field.type === 'rows' && field.fields.some(isWorded))
