import { describe, expect, test } from 'vitest'
import { referencesIn, richText as stored } from '@/lib/publishing/document'
import { richText } from '@/lib/publishing/input'
import { linkAddress } from '@/lib/rich-text/link'
import { emptyText } from '@/lib/rich-text/nodes'
import { richTextTree, treeOfPlainText } from '@/lib/rich-text/tree'

const id = '11111111-1111-4111-8111-111111111111'
const paragraph = (text: string, marks?: unknown[]) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, ...(marks ? { marks } : {}) }] }],
})
const isTaken = (value: unknown) => richTextTree.safeParse(value).success

describe('a stored text', () => {
  test('holds what is on the list', () => {
    expect(isTaken(paragraph('Words', [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.b' } }]))).toBe(true)
    expect(richTextTree.parse({ type: 'doc' })).toEqual(emptyText)
    expect(richTextTree.parse(paragraph('  '))).toEqual(emptyText)
  })

  test.each([
    ...[
      null,
      1,
      'text',
      [],
      {},
      { type: 'paragraph' },
      { type: 'doc', content: 'x' },
      { type: 'doc', content: [null] },
    ],
    ...[
      { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] },
      { type: 'doc', content: [], more: 1 },
    ],
    ...[paragraph('x', [{ type: 'code' }]), paragraph('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
    ...[paragraph('x', [{ type: 'link', attrs: { href: 'https://a.b', onclick: 'x' } }])],
    { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [] }] },
  ])('does not hold %j', (value) => expect(isTaken(value)).toBe(false))

  test('is refused, not choked on, where it is deep or long beyond reason', () => {
    let deep: unknown = { type: 'paragraph', content: [] }
    for (let step = 0; step < 50_000; step += 1) deep = { type: 'blockquote', content: [deep] }
    expect(isTaken({ type: 'doc', content: [deep] })).toBe(false)
    const many = Array.from({ length: 100_000 }, () => ({ type: 'paragraph', content: [] }))
    expect(isTaken({ type: 'doc', content: many })).toBe(false)
  })

  test('has no characters that a database cannot keep', () => {
    expect(richTextTree.parse(paragraph('a\u0000b\ud800c'))).toEqual(paragraph('a b\ufffdc'))
  })

  test('was plain text in older versions', () => {
    expect(stored.parse('One\ntwo\n\n# three')).toEqual(treeOfPlainText('One\ntwo\n\n# three'))
    expect(stored.parse('')).toEqual(emptyText)
  })
})

describe('a field of a form', () => {
  test('takes Markdown or a tree', () => {
    expect(richText(100).parse('## Head')).toEqual({
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Head' }] }],
    })
    expect(richText(100).parse(paragraph('Words'))).toEqual(paragraph('Words'))
  })

  test('counts what is read, not its signs', () => {
    expect(richText(5).safeParse('**short**').success).toBe(true)
    const refused = richText(5).safeParse('longer')
    expect(refused.error?.issues).toMatchObject([{ code: 'too_big', origin: 'string', maximum: 5 }])
    expect(richText(5).safeParse('x'.repeat(100_000)).error?.issues).toMatchObject([{ code: 'too_big' }])
    expect(richText(5).safeParse({ type: 'doc', content: [{ type: 'script' }] }).success).toBe(false)
  })
})

describe('a link', () => {
  test.each([
    ...['https://example.org/a?b=c#d', 'http://example.org', 'mailto:a@example.org', 'tel:+48123456789'],
    `portal:practice/${id}`,
  ])('may lead to %s', (address) => expect(linkAddress(` ${address} `)).toBe(address))

  test.each([
    ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//example.org', '/desk', 'example.org'],
    ...['https:example.org', 'https://', 'https://a.b/ c', 'https://a.b/\u202e', 'portal:practice/1', 'vbscript:x'],
    ...['java\nscript:alert(1)', 'mailto:', 'tel:abc', 'https://a.b/<x>'],
  ])('may not lead to %j', (address) => expect(linkAddress(address)).toBe(null))

  test('to a record is a reference, if there are records of its kind', () => {
    const text = (href: string) => richTextTree.parse(paragraph('x', [{ type: 'link', attrs: { href } }]))
    expect(referencesIn(text(`portal:practice/${id}`), text('https://a.b'), text(`portal:person/${id}`))).toEqual([
      `practice:${id}`,
    ])
  })
})
