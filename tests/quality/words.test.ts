import { describe, expect, test } from 'vitest'
import { fieldName, findingWords, keyWords } from '@/components/quality/finding-words'
import { editableKinds } from '@/lib/editing/editable'
import { wantedFieldsOf } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'
import { interfaceLocales } from '@/lib/language/rules'
import { type Finding, findingNames } from '@/lib/quality/rules'

const link = {
  hash: 'a'.repeat(64),
  url: 'https://www.example.org/a/report.pdf',
  movedTo: null,
  status: 404,
  problem: 'gone' as const,
}
const finding = (more: Partial<Finding>): Finding => ({
  name: 'dead',
  field: '',
  language: '',
  link: null,
  since: null,
  ...more,
})

describe.each(interfaceLocales)('in %s', (locale) => {
  test('every field that may be missing has words', () => {
    for (const kind of editableKinds)
      for (const { field, row } of wantedFieldsOf(formOf(kind))) {
        const name = row ? `${row}.${field.name}` : field.name
        expect(fieldName(kind, name, locale), `${kind} ${name}`).not.toMatch(/^[a-z]+([A-Z]\w*)?(\.\w+)?$/)
      }
  })

  test('every finding is a sentence, and has words where it was set aside', () => {
    for (const name of findingNames) {
      const one = finding({ name, link, language: 'pl', since: '2024-05-01' })
      if (name !== 'missing') expect(findingWords(one, locale)).toMatch(/^\p{Lu}?.{10,}[.?]$/u)
      expect(keyWords(`${name}:pl`, 'practice', locale)).not.toBe(`${name}:pl`)
    }
  })
})

test('a link is named short, with why and since when', () => {
  expect(findingWords(finding({ link, since: '2024-05-01' }), 'en')).toBe(
    'example.org/a/report.pdf does not answer any more: there is no such page (status 404). It last answered on 1 May 2024.',
  )
  const moved = { ...link, problem: null, movedTo: `https://example.org/${'x'.repeat(90)}` }
  expect(findingWords(finding({ name: 'moved', link: moved }), 'en')).toMatch(
    /^example\.org\/a\/report\.pdf has moved to example\.org\/x+…\.$/,
  )
})
