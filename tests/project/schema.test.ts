import { expect, test } from 'vitest'
import { projectInput } from '@/lib/project/schema'

const [owner, partner] = [1, 2].map((one) => `00000000-0000-4000-8000-00000000000${one}`)
const part = (starts: string | null, ends: string | null, role = 'lead') => ({
  ...{ organisationId: partner, role, starts, ends },
})
const isAccepted = (...partners: object[]) =>
  projectInput.safeParse({
    ...{ language: 'en', sources: [], organisationId: owner, acronym: null, starts: null, ends: null, website: null },
    ...{ countryCodes: [], title: 'A project', summary: '', description: '', partners },
  }).success

test('an organisation has a role again once it has ended, and another at the same time', () => {
  expect(isAccepted(part('2015', '2017'), part('2018-01', null))).toBe(true)
  expect(isAccepted(part('2018-01', null), part('2015', '2017'))).toBe(true)
  expect(isAccepted(part('2015', '2017'), part('2016', null, 'partner'))).toBe(true)
})

test('an organisation has one role only once at a time', () => {
  expect(isAccepted(part('2015', '2017'), part('2017-06', null))).toBe(false)
  expect(isAccepted(part(null, null), part('2017-06', '2018'))).toBe(false)
})
