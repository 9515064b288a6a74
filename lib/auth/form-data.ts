import { AppError } from '@/lib/errors'
import type { FormValue, FormValues } from '@/lib/form-state'

const limits = { entries: 3000, characters: 1_000_000, nameLength: 200, depth: 6 } as const

const segment = '[A-Za-z][A-Za-z0-9_-]{0,59}'
const fieldName = new RegExp(`^${segment}(?:\\[\\d{1,3}\\]|\\.${segment})*(?:\\[\\])?$`)
const wholeNumber = /^[1-9]\d{0,8}$/
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// NUL and the other control characters but tab and line feed; a surrogate without its other half.
export const unstorable = /[^\P{Cc}\t\n]|\p{Surrogate}/u

export type DecodedForm = {
  values: FormValues
  /** Fields whose text cannot be kept as it is, with the key of the message. */
  problems: Record<string, string>
  idempotencyKey: string | undefined
  version: number | undefined
}

type Step = string | number
type Field = { name: string; path: Step[]; isList: boolean; text: string }

/**
 * Reads what a form sent: `title`, `agenda[0].title`, repeated `themes[]`, beside the hidden `idempotencyKey` and
 * `version`. Text is normalised (NFC, line feeds), except in the fields named `verbatim`. Rows may have gaps in their
 * numbers and are moved together. Throws `invalid` for what no form of ours sends.
 */
export function decodeForm(form: FormData, verbatim: readonly string[] = []): DecodedForm {
  const sent = [...form].filter(([name]) => !name.startsWith('$'))
  const size = sent.reduce(
    (sum, [name, value]) => sum + name.length + (typeof value === 'string' ? value.length : 0),
    0,
  )
  if (sent.length > limits.entries || size > limits.characters) throw new AppError('invalid', { reason: 'too_much' })

  const fields = sent.map(([name, value]) => fieldOf(name, value, verbatim))
  const tree: Branch = new Map()
  for (const field of fields) put(tree, field)
  const { idempotencyKey, version, ...values } = valuesOf(tree)
  return {
    values,
    problems: Object.fromEntries(
      fields
        .filter(({ name, text }) => !verbatim.includes(name) && unstorable.test(text))
        .map(({ name }) => [name, 'control_characters']),
    ),
    idempotencyKey: accepted(idempotencyKey, uuid),
    version: numbered(accepted(version, wholeNumber)),
  }
}

/** Text as it is kept: one form of every letter, line feeds alone. */
export const kept = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC')

/** The name under which a form sent what stands at `path` of its decoded values. */
export const fieldNameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')

const malformed = () => new AppError('invalid', { reason: 'malformed' })

function fieldOf(name: string, value: FormDataEntryValue, verbatim: readonly string[]): Field {
  if (typeof value !== 'string' || name.length > limits.nameLength || !fieldName.test(name)) throw malformed()
  const isList = name.endsWith('[]')
  const path = [...name.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([whole, index]) =>
    index === undefined ? whole : Number(index),
  )
  // What every object has already, such as `constructor`, is no name for a field.
  if (path.length > limits.depth || path.some((step) => typeof step === 'string' && step in {})) throw malformed()
  const text = verbatim.includes(name) ? value : kept(value)
  return { name, path, isList, text }
}

/** Rows have numbers for keys, groups have names; never both. */
type Branch = Map<Step, Branch | string | string[]>

function put(tree: Branch, { path, isList, text }: Field): void {
  let branch = tree
  for (const step of path.slice(0, -1)) branch = branchAt(branch, step)
  const last = path.at(-1) as Step
  checkKind(branch, last)
  const there = branch.get(last)
  if (isList && Array.isArray(there)) there.push(text)
  else if (there === undefined) branch.set(last, isList ? [text] : text)
  else throw malformed()
}

function branchAt(branch: Branch, step: Step): Branch {
  checkKind(branch, step)
  const there = branch.get(step)
  if (there instanceof Map) return there
  if (there !== undefined) throw malformed()
  const fresh: Branch = new Map()
  branch.set(step, fresh)
  return fresh
}

function checkKind(branch: Branch, step: Step): void {
  const [first] = branch.keys()
  if (first !== undefined && typeof first !== typeof step) throw malformed()
}

function valueOf(node: Branch | string | string[]): FormValue {
  if (!(node instanceof Map)) return node
  const rows = [...node].filter((entry): entry is [number, Branch | string | string[]] => typeof entry[0] === 'number')
  if (rows.length === 0) return valuesOf(node)
  return rows.sort(([one], [other]) => one - other).map(([, row]) => valueOf(row))
}

const valuesOf = (branch: Branch): FormValues =>
  Object.fromEntries([...branch].map(([name, node]) => [String(name), valueOf(node)]))

function accepted(value: FormValue | undefined, shape: RegExp): string | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string' || !shape.test(value)) throw malformed()
  return value
}

const numbered = (text: string | undefined) => (text === undefined ? undefined : Number(text))
