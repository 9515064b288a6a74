import { expect, test } from 'vitest'
import { editableKinds } from '@/lib/editing/editable'
import { allFieldsOf, fieldsOf, wantedFieldsOf } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'

test.each(editableKinds)('of a %s something is wanted beside what must be there', (kind) => {
  const form = formOf(kind)
  const wanted = wantedFieldsOf(form)
  expect(wanted.length).toBeGreaterThan(1)
  expect(wanted.filter(({ field }) => field.isRequired)).toEqual([])
  expect(wanted.map(({ field }) => field.name)).toContain('sources')
  expect(new Set(allFieldsOf(form)).size).toBeGreaterThan(wanted.length)
})

test('an exception names a field and words that it can have', () => {
  for (const kind of editableKinds)
    for (const { except } of wantedFieldsOf(formOf(kind))) {
      const field = except && fieldsOf(formOf(kind)).find(({ name }) => name === except.field)
      if (field) expect(field.type).toBe('choice')
    }
})
