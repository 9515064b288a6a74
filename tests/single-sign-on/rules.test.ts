import { expect, test } from 'vitest'
import { membershipsFor, saysSecondFactor, textsOf } from '@/lib/single-sign-on/rules'

test('groups give in each organisation the highest role', () => {
  const mappings = [
    { groupValue: 'staff', organisationId: 'a', role: 'contributor' as const },
    { groupValue: 'leads', organisationId: 'a', role: 'organisation_admin' as const },
    { groupValue: 'staff', organisationId: 'b', role: 'editor' as const },
    { groupValue: 'others', organisationId: 'c', role: 'editor' as const },
  ]
  expect([...membershipsFor(mappings, ['staff', 'leads'])]).toEqual([
    ['a', 'organisation_admin'],
    ['b', 'editor'],
  ])
  expect(membershipsFor(mappings, ['Staff']).size).toBe(0)
  expect(membershipsFor(mappings, []).size).toBe(0)
})

test('a claim is a list of texts, one text, or nothing', () => {
  expect(textsOf(['a', 1, null, '', 'b', 'x'.repeat(201)])).toEqual(['a', 'b'])
  expect(textsOf('a')).toEqual(['a'])
  for (const claim of [undefined, null, {}, 5]) expect(textsOf(claim)).toEqual([])
})

test('only agreed words stand for a second factor', () => {
  expect(saysSecondFactor({ amr: ['pwd', 'mfa'] }, ['mfa'])).toBe(true)
  expect(saysSecondFactor({ acr: 'urn:example:strong' }, ['urn:example:strong'])).toBe(true)
  expect(saysSecondFactor({ amr: ['pwd'], acr: '1' }, ['mfa'])).toBe(false)
  expect(saysSecondFactor({ amr: ['mfa'] }, [])).toBe(false)
})
