import { expect, test } from 'vitest'
import { differences } from '@/components/roundtable/form/clash'

test('a clash names the fields whose texts differ, with both texts', () => {
  const theirs = { title: 'Theirs', summary: 'Same', gaps: [{ id: 'a', version: '2', title: 'Gap', kind: 'gap' }] }
  const yours = {
    title: 'Yours',
    summary: 'Same',
    gaps: [{ id: 'a', version: '1', title: 'Gap', kind: 'recommendation' }],
  }
  expect(differences(theirs, yours)).toEqual([
    { field: 'title', theirs: 'Theirs', yours: 'Yours' },
    { field: 'gaps[0].kind', theirs: 'gap', yours: 'recommendation' },
  ])
})

test('the empty rows at the end of a form are no difference', () => {
  const empty = { id: '', version: '', title: '', summary: '', kind: 'gap' }
  expect(
    differences({ gaps: [] }, { gaps: [empty], sources: [{ kind: 'document', label: '', verified: 'on' }] }),
  ).toEqual([])
})

test('an entry only one of the two has is shown against nothing', () => {
  expect(differences({ hosts: [] }, { hosts: [{ name: 'IOM Poland' }] })).toEqual([
    { field: 'hosts[0].name', theirs: '', yours: 'IOM Poland' },
  ])
})
