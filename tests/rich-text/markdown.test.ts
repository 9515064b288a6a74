import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMarkdownText } from '@/lib/rich-text/markdown'
import { normal } from '@/lib/rich-text/normal'
import { plainText } from '@/lib/rich-text/plain'
import { richTextTree, treeOfPlainText } from '@/lib/rich-text/tree'
import { toMarkdownText } from '@/lib/rich-text/write-markdown'
import { blocks, piece } from './trees'

const again = (markdown: string) => toMarkdownText(fromMarkdownText(markdown))

describe('a text and its Markdown', () => {
  test('say the same, whatever the text', () => {
    fc.assert(
      fc.property(blocks, (loose) => {
        const tree = normal(loose)
        expect(fromMarkdownText(toMarkdownText(tree))).toEqual(tree)
        expect(richTextTree.parse(tree)).toEqual(tree)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('say the same, whatever was typed', () => {
    const typed = fc.array(fc.oneof(piece, fc.constantFrom('\n', '\n\n')), { maxLength: 20 })
    fc.assert(
      fc.property(typed, (pieces) => {
        const tree = fromMarkdownText(pieces.join(''))
        expect(fromMarkdownText(toMarkdownText(tree))).toEqual(tree)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('plain lines are kept without a sign: empty ones divide paragraphs, single line ends stay', () => {
    const typed =
      'Dzień dobry,\nto jest drugi wiersz.\n\nA to nowy akapit: 5 < 7, A&B, snake_case, 2 * 3, [sic!], "tak".'
    expect(again(typed)).toBe(typed)
    expect(fromMarkdownText(typed)).toEqual(treeOfPlainText(typed))
    expect(plainText(fromMarkdownText(typed))).toBe(typed)
  })

  test('headings, lists, emphasis, links, quotations and tables come back as they were typed', () => {
    const typed = [
      '## What we did',
      'Every **Monday** we met at the _library_, see [the club](portal:practice/11111111-1111-4111-8111-111111111111).',
      '- Bread\n  1. flour\n  2. water\n- Salt',
      '3. Third',
      '> Nobody asked us before.',
      '| Month | People |\n| - | - |\n| May | 12<br>and a dog |',
      '<https://example.org/>',
    ].join('\n\n')
    expect(again(typed)).toBe(typed)
  })

  test.each([
    ...['# not a heading', '- not a list', '1. nor this', '> said', '*starred*', '_low_', '[words](https://a.b)'],
    ...['| a | b |', '&amp;', '<b>', '\\*', '```'],
  ])('%s in a text that means it literally survives', (literal) => {
    const tree = treeOfPlainText(literal)
    expect(plainText(fromMarkdownText(toMarkdownText(tree)))).toBe(literal)
  })

  test('what our texts have no use for is text', () => {
    expect(plainText(fromMarkdownText('<script>alert(1)</script>'))).toBe('<script>alert(1)</script>')
    expect(plainText(fromMarkdownText('`code` ![a house](https://a.b/c.png)'))).toBe('`code` a house')
    expect(fromMarkdownText('[go](javascript:alert(1))')).toEqual(treeOfPlainText('go'))
    expect(plainText(fromMarkdownText('<foo:bar>'))).toBe('<foo:bar>')
    expect(plainText(fromMarkdownText('One\n===\n\n---\n\n    indented'))).toBe('One\n===\n\n---\n\nindented')
  })

  test('what is written to cost time is read in a moment', () => {
    const hostile = [
      '> ',
      '- ',
      '1. ',
      '[',
      '](',
      '*a _',
      '**a',
      '<a',
      '&',
      '\\',
      '![',
      '|',
      '| a\n',
      '>-',
      '#',
      '`',
      '*',
    ]
    for (const sign of hostile) {
      const typed = sign.repeat(30_000 / sign.length)
      const before = process.cpuUsage()
      toMarkdownText(fromMarkdownText(typed))
      // Of the processor, which does not depend on what else the machine is doing.
      const { user } = process.cpuUsage(before)
      expect([sign, user < 4_000_000]).toEqual([sign, true])
    }
  }, 120_000)
})
