import { expect, test } from 'vitest'
import { gapInput } from '@/lib/gap/schema'

const [organisationId, regionId, roundtableId, eventId] = [1, 2, 3, 4].map(
  (one) => `00000000-0000-4000-8000-00000000000${one}`,
)
const gap = {
  ...{ language: 'en', sources: [], organisationId, kind: 'gap', position: 0, themes: [], title: 'No courses' },
  ...{ summary: '', regionId: null, roundtableId: null },
}
const fieldsRefused = (input: object) => gapInput.safeParse(input).error?.issues.map(({ path }) => path.join('.'))

test('a gap may be told of a country or of Europe', () => {
  expect(fieldsRefused(gap)).toBeUndefined()
  expect(fieldsRefused({ ...gap, countryCode: 'PL', eventId })).toBeUndefined()
})

test('a gap raised at a roundtable is one of its region', () => {
  expect(fieldsRefused({ ...gap, roundtableId, regionId })).toBeUndefined()
  expect(fieldsRefused({ ...gap, roundtableId })).toEqual(['regionId'])
})

test('a gap was raised at one occasion', () => {
  expect(fieldsRefused({ ...gap, roundtableId, regionId, eventId })).toEqual(['eventId'])
})
