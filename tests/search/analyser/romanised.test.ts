import { expect, test } from 'vitest'
import { letters } from '@/lib/search/analyser/letters'
import { romanised } from '@/lib/search/analyser/romanised'

test.each([
  ['στέγαση', 'stegasi'],
  ['ευρώ', 'efro'],
  ['αυτοκίνητο', 'aftokinito'],
  ['ψυχή', 'psychi'],
  ['жилище', 'zhilishte'],
  ['настаняване', 'nastanyavane'],
  ['Київ', 'kiiv'],
  ['ґанок', 'ganok'],
])('%s is typed as %s', (word, latin) => expect(romanised(letters(word))).toBe(latin))

test.each(['housing', 'سكن', 'café', '2024', 'mixедно', ''])('%j is not typed in other letters', (word) =>
  expect(romanised(letters(word))).toBeNull(),
)
