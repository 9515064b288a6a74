import { expect, test } from 'vitest'
import { identifierLink, identifierOf } from '@/lib/partner/identifiers/schemes'

test.each([
  ['ror', '05dxps055', '05dxps055'],
  ['ror', 'https://ror.org/03vek6s52', '03vek6s52'],
  ['ror', '05dxps056', undefined],
  ['pic', 'PIC: 999997930', '999997930'],
  ['pic', '99999793', undefined],
  ['oar', 'e10012345', 'E10012345'],
  ['oar', 'E1001234', undefined],
  ['wikidata', 'https://www.wikidata.org/wiki/Q42', 'Q42'],
  ['wikidata', 'Q042', undefined],
  ['national_register', '0000138053', '0000138053'],
  ['national_register', '<b>', undefined],
] as const)('%s reads %s as %s', (scheme, typed, kept) => expect(identifierOf(scheme, typed)).toBe(kept))

test('what can be looked up has an address', () => {
  expect(identifierLink('ror', '05dxps055')).toBe('https://ror.org/05dxps055')
  expect(identifierLink('oar', 'E10012345')).toBeNull()
})
