import fc from 'fast-check'
import type { FormValue, FormValues } from '@/lib/form-state'

const words = fc.constantFrom(
  'Warszawa',
  'migracja',
  'rok 2024.',
  'Jak było?',
  'مرحبا',
  '统一',
  'e\u0301t\u00e9',
  'a\nb',
  '  x',
  '- y',
)
const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
export const texts = fc.array(paragraph, { maxLength: 5 }).map((paragraphs) => paragraphs.join('\n\n'))
const ids = fc.constantFrom('', 'a', 'b', 'c', 'd')
const row = fc
  .record(
    { id: ids, title: texts, kinds: fc.array(words, { maxLength: 3 }) },
    { requiredKeys: ['title'], noNullPrototype: true },
  )
  .map((one): FormValue => one)
const rows = fc.array(row, { maxLength: 5 }).map(withDistinctIds)

/** Forms of one shape, so that any three are three versions of one record; rows and choices may be absent. */
export const forms: fc.Arbitrary<FormValues> = fc.record(
  {
    title: texts,
    place: fc.record({ city: words, note: texts }, { noNullPrototype: true }),
    themes: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    agenda: rows.filter((list) => list.length > 0),
  },
  { requiredKeys: ['title', 'place'], noNullPrototype: true },
)

function withDistinctIds(list: FormValue[]): FormValue[] {
  const seen = new Set<FormValue>()
  return list.map((one) => {
    if (typeof one === 'string' || Array.isArray(one) || one.id === undefined) return one
    const id = seen.has(one.id) ? '' : one.id
    seen.add(id)
    return { ...one, id }
  })
}

/** Every text of a value but the ids. */
export function leaves(value: FormValue): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(leaves)
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [] : leaves(inner)))
}
