import 'server-only'
import { visible } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { type FormValues, listOf } from '@/lib/form-state'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Change } from '@/lib/publishing/changing'
import { type Field, type Form, fieldsOf } from './form'

/** Something outside the record that a field names. */
type Named = { path: string; key: string; of: RecordKind | 'country' }

/**
 * Refuses records and countries that a form names and that do not exist, or that are neither public nor within the
 * actor's reach. What the record names already may stay, whoever saves it. Throws `invalid`, field by field.
 */
export async function refuseUnknown(
  { tx, actor }: Change,
  form: Form,
  { sent, saved }: { sent: FormValues; saved: FormValues },
) {
  const fields = fieldsOf(form)
  const before = new Set(namedIn(fields, saved, '').map(identity))
  const added = namedIn(fields, sent, '').filter((one) => !before.has(identity(one)))
  if (added.length === 0) return
  const keysOf = (isCountry: boolean) => [
    ...new Set(added.filter(({ of }) => (of === 'country') === isCountry).map(({ key }) => key)),
  ]
  const [records, countries] = [keysOf(false), keysOf(true)]
  const known = new Set([
    ...(
      await tx.record.findMany({
        where: { id: { in: records }, ...visible.recordsOrPublic(actor) },
        select: { id: true, kind: true },
      })
    ).map(({ id, kind }) => `${kind}:${id}`),
    ...(countries.length === 0 ? [] : await tx.country.findMany({ where: { code: { in: countries } } })).map(
      ({ code }) => `country:${code}`,
    ),
  ])
  const unknown = added.filter((one) => !known.has(identity(one)))
  if (unknown.length === 0) return
  throw new AppError('invalid', { fields: Object.fromEntries(unknown.map((one) => [one.path, reasonFor(one)])) })
}

const identity = ({ of, key }: Named) => `${of}:${key}`

function reasonFor({ of }: Named): string {
  if (of === 'country') return 'invalid_value'
  return of === 'partner' ? 'unknown_organisation' : 'unknown_record'
}

function namedIn(fields: readonly Field[], values: FormValues, before: string): Named[] {
  return fields.flatMap((field) => {
    const path = `${before}${field.name}`
    const value = values[field.name]
    if (field.type === 'rows')
      return listOf(value).flatMap((row, place) =>
        typeof row === 'string' || Array.isArray(row) ? [] : namedIn(field.fields, row, `${path}[${place}].`),
      )
    const of = namedBy(field)
    if (!of) return []
    // Only what its noun reads too: one where one is chosen, a list where several are.
    const isList = field.type === 'records' || field.type === 'choices'
    return (isList ? listOf(value) : [value]).flatMap((one) => {
      const key = typeof one === 'string' ? one.trim() : ''
      return key ? [{ path, key, of }] : []
    })
  })
}

function namedBy(field: Field): Named['of'] | undefined {
  if (field.type === 'record' || field.type === 'records') return field.of
  if (field.type === 'party') return 'partner'
  return (field.type === 'choice' || field.type === 'choices') && field.from === 'country' ? 'country' : undefined
}
