import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeForm, fieldNameOf } from '@/lib/auth/form-data'
import { AppError } from '@/lib/errors'
import type { FormValue, FormValues } from '@/lib/form-state'

function formOf(...entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

function refusal(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.reason
    throw error
  }
}

/** The entries a form of ours would send for these values. */
function entriesOf(value: FormValue, name: string): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, name === '' ? key : `${name}.${key}`))
  }
  if (value.every((one) => typeof one === 'string')) return value.map((one) => [`${name}[]`, one])
  return value.flatMap((one, index) => entriesOf(one, `${name}[${index}]`))
}

const names = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((name) => !(name in {}) && name !== 'version')
const texts = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((text) => !/[^\P{Cc}\t\n]|\p{Surrogate}/u.test(text))
  .map((text) => text.normalize('NFC'))
const groups = fc.dictionary(names, texts, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
const values: fc.Arbitrary<FormValues> = fc.dictionary(
  names,
  fc.oneof(
    texts,
    fc.array(texts, { minLength: 1, maxLength: 4 }),
    fc.array(groups, { minLength: 1, maxLength: 4 }),
    groups,
  ),
  { maxKeys: 6, noNullPrototype: true },
)

describe('what a form sends', () => {
  test('comes back as it was meant, in whatever order it is sent', () => {
    const inAnyOrder = values.chain((tree) => {
      const entries = entriesOf(tree, '')
      // Only the choices of one list depend on their order.
      const isOrdered = entries.some(([name]) => name.endsWith('[]'))
      const sent = isOrdered ? fc.constant(entries) : fc.shuffledSubarray(entries, { minLength: entries.length })
      return fc.tuple(fc.constant(tree), sent)
    })
    fc.assert(
      fc.property(inAnyOrder, ([tree, entries]) => {
        expect(decodeForm(formOf(...entries)).values).toEqual(tree)
      }),
    )
  })

  test('never ends in anything but values or a refusal, and never touches the prototypes', () => {
    const parts = fc.constantFrom(
      'a',
      'b',
      '.',
      '[',
      ']',
      '[]',
      '0',
      '[1]',
      '__proto__',
      'constructor',
      'toString',
      '$',
    )
    const anyName = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, fc.string()), { maxLength: 12 }), (entries) => {
        const reason = refusal(() => decodeForm(formOf(...entries)))
        expect([undefined, 'malformed']).toContain(reason)
        expect(Object.keys(Object.prototype)).toEqual([])
        expect(({} as Record<string, unknown>).a).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  test('is normalised: composed letters, line feeds', () => {
    const { values } = decodeForm(formOf(['title', 'Łódz\u0301\r\nand\rmore\ttabs']))
    expect(values).toEqual({ title: 'Łódź\nand\nmore\ttabs' })
  })

  test('keeps emoji, right-to-left text and joiners exactly', () => {
    const text = 'شكراً 👩‍👩‍👧 \u200f\u2067می‌خواهم\u2069'
    expect(decodeForm(formOf(['title', text])).values).toEqual({ title: text.normalize('NFC') })
  })

  test.each(['a\0b', 'a\u0007', 'a\u0085', 'a\u007f'])('names the field whose text cannot be kept: %j', (text) => {
    const { problems } = decodeForm(formOf(['agenda[0].title', text]))
    expect(problems).toEqual({ 'agenda[0].title': 'control_characters' })
  })

  test('leaves passwords exactly as typed', () => {
    const password = ' z\u0301\u0007\r\n '
    expect(decodeForm(formOf(['password', password]), ['password'])).toMatchObject({
      values: { password },
      problems: {},
    })
  })

  test('moves rows together and keeps their order', () => {
    const form = formOf(['agenda[7].title', 'third'], ['agenda[2].title', 'second'], ['agenda[0].title', 'first'])
    expect(decodeForm(form).values).toEqual({ agenda: [{ title: 'first' }, { title: 'second' }, { title: 'third' }] })
  })

  test('sets apart the version, the key, and what Next adds', () => {
    const key = crypto.randomUUID()
    const form = formOf(['$ACTION_ID_1', ''], ['version', '12'], ['idempotencyKey', key], ['title', 'x'])
    expect(decodeForm(form)).toEqual({ values: { title: 'x' }, problems: {}, version: 12, idempotencyKey: key })
  })

  const foreign: [string, string][][] = [
    [['__proto__', 'x']],
    [['a.constructor', 'x']],
    [['a.__proto__.b', 'x']],
    [['hasOwnProperty', 'x']],
    [['a[1000]', 'x']],
    [['a[-1]', 'x']],
    [['a[][0]', 'x']],
    [['a..b', 'x']],
    [
      ['a', 'x'],
      ['a', 'y'],
    ],
    [
      ['a', 'x'],
      ['a[]', 'y'],
    ],
    [
      ['a', 'x'],
      ['a.b', 'y'],
    ],
    [
      ['a[0]', 'x'],
      ['a.b', 'y'],
    ],
    [['a.b.c.d.e.f.g', 'x']],
    [[`a${'b'.repeat(200)}`, 'x']],
    [['version', '-1']],
    [['version', '1e3']],
    [['idempotencyKey', 'mine']],
  ]
  test.each(foreign.map((entries) => ({ entries })))('refuses what no form of ours sends: $entries', ({ entries }) => {
    expect(refusal(() => decodeForm(formOf(...entries)))).toBe('malformed')
  })

  test('refuses files, too many fields and too much text', () => {
    const file = new FormData()
    file.append('photo', new File(['x'], 'x.png'))
    expect(refusal(() => decodeForm(file))).toBe('malformed')
    const many = Array.from({ length: 3001 }, (_, index): [string, string] => [`a[${index % 1000}].b${index}`, 'x'])
    expect(refusal(() => decodeForm(formOf(...many)))).toBe('too_much')
    expect(refusal(() => decodeForm(formOf(['a', 'x'.repeat(1_000_001)])))).toBe('too_much')
  })

  test('the name of a field is found again from where its value stands', () => {
    expect(fieldNameOf(['agenda', 0, 'title'])).toBe('agenda[0].title')
    expect(fieldNameOf(['title'])).toBe('title')
  })
})
