import { RecordKind } from '@/lib/generated/prisma/enums'

/** What may happen to a record of any kind; noted as `practice.published`. Each has a sentence in section `audit.steps`. */
export const recordSteps = [
  'recorded',
  'revised',
  'autosaved',
  'submitted',
  'returned',
  'published',
  'withdrawn',
  'publication_scheduled',
  'publication_cancelled',
  'publication_failed',
  'preview_shared',
  'preview_ended',
  'preview_visited',
  'deleted',
  'brought_back',
  'erased',
] as const
export type RecordStep = (typeof recordSteps)[number]

const kinds: readonly string[] = Object.values(RecordKind)

/** The step of a record that an action is; undefined for what is no step of a record. */
export function stepOf(action: string): RecordStep | undefined {
  const [kind = '', step] = action.split('.')
  return kinds.includes(kind) ? recordSteps.find((one) => one === step) : undefined
}

/** The key of an action that is no step of a record, in section `audit.actions`: `person.signed_in` is `person__signed_in`. */
export const keyOfAction = (action: string): string => action.replace('.', '__')

/** The action that such a key names. */
export const actionOfKey = (key: string): string => key.replace('__', '.')

/** The names under which something is noted: a step under one for each kind of record. */
export function actionsOf(what: string, kind: RecordKind | null): string[] {
  const isStep = (recordSteps as readonly string[]).includes(what)
  if (!isStep) return [what]
  return (kind ? [kind] : Object.values(RecordKind)).map((one) => `${one}.${what}`)
}

export const eventsPerPage = 50
export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]
