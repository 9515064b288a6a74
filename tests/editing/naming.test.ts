import { expect, test } from 'vitest'
import { formOf } from '@/lib/editing/forms'
import { namedPlace, namedRecords } from '@/lib/editing/naming'

const form = formOf('practice')
const values = {
  carriedOutById: 'a',
  answersGapIds: ['b', 'c'],
  funding: [
    { organisationId: '', nameAsWritten: '', programme: '' },
    {
      organisationId: 'd',
      nameAsWritten: '',
      programme: 'Asylum, Migration and Integration Fund',
      amount: { min: '1' },
    },
  ],
}

test('a place is named by its fields, a row by its first words', () => {
  expect(namedPlace(form, 'funding[1].amount.min', values)).toMatchObject({
    field: { type: 'range' },
    end: 'min',
    steps: [
      { wording: 'funding', row: 2, rowTitle: 'Asylum, Migration and Integration Fund' },
      { wording: 'funding.amount' },
    ],
  })
  expect(namedPlace(form, 'funding[0].nameAsWritten', values).steps).toEqual([
    { wording: 'funding', row: 1 },
    { wording: 'funding.organisationId' },
  ])
  expect(namedPlace(form, 'title', values)).toMatchObject({ field: { type: 'line' }, steps: [{ wording: 'title' }] })
  expect(namedPlace(form, 'unheardOf[3].what', values).field).toBeUndefined()
})

test('the records that a form names are found with their places', () => {
  expect(namedRecords(form, values)).toEqual([
    { path: 'carriedOutById', id: 'a' },
    { path: 'funding[1].organisationId', id: 'd' },
    { path: 'answersGapIds', id: 'b' },
    { path: 'answersGapIds', id: 'c' },
  ])
})
