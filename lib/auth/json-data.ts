import { AppError } from '@/lib/errors'
import { fieldNameOf, kept, unstorable } from './form-data'

const limits = { depth: 32, entries: 1000, characters: 1_000_000 } as const

export type DecodedJson = {
  values: unknown
  /** Fields whose text cannot be kept as it is, with the key of the message. */
  problems: Record<string, string>
}

/** Reads what a script sent as JSON, with texts as a form would give them. Throws `invalid` for what no script of ours sends. */
export function decodeJson(sent: string): DecodedJson {
  if (sent.length > limits.characters) throw new AppError('invalid', { reason: 'too_much' })
  const problems: Record<string, string> = {}
  const walk = (value: unknown, path: PropertyKey[]): unknown => {
    if (path.length > limits.depth) throw malformed()
    if (typeof value === 'string') {
      const text = kept(value)
      if (unstorable.test(text)) problems[fieldNameOf(path)] = 'control_characters'
      return text
    }
    if (Array.isArray(value)) {
      if (value.length > limits.entries) throw malformed()
      return value.map((one, index) => walk(one, [...path, index]))
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    // What every object has already, such as `constructor`, is no name for a field.
    if (entries.length > limits.entries || entries.some(([name]) => name in {})) throw malformed()
    return Object.fromEntries(entries.map(([name, one]) => [name, walk(one, [...path, name])]))
  }
  return { values: walk(parsedFrom(sent), []), problems }
}

const malformed = () => new AppError('invalid', { reason: 'malformed' })

function parsedFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed()
  }
}
