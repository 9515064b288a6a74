import * as fc from 'fast-check'
import type { Inline } from '@/lib/rich-text/nodes'
import type { LooseBlock, LooseItem } from '@/lib/rich-text/normal'

/** Pieces of text that mean something in Markdown, and some that do not. */
export const piece = fc.oneof(
  fc.constantFrom(
    ...['*', '_', '**', '__', '`', '```', '#', '# ', '- ', '+ ', '1. ', '1) ', '> ', '|', '---', '| - |', '==='],
    ...['[a](http://b.c)', '![x](y)', '[', ']', '(', ')', '<', '<b>', '<a@b.c>', '<https://x.y>', '<br>', '&amp;', '&'],
    ...['\\', '\\\\', '~~', '!', ':', 'a', 'b', 'zdanie', 'ą', '😀', '.', '„', ' ', '  ', '\u00a0', '1990', 'www.a.b'],
    ...['http://x.y/_z_', '[x]', '[^1]', '    ', '\t', '=', '-', ';', '#x'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)

const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('').replaceAll('\n', ' '))
const href = fc.constantFrom(
  ...['https://a.b', 'https://a.b/(c)_d*e', 'https://a.b/?x=1&amp;y=[2]', 'mailto:a@b.c', 'tel:+481'],
  'portal:practice/11111111-1111-4111-8111-111111111111',
)

const words: fc.Arbitrary<Inline> = fc
  .tuple(text, fc.option(href), fc.boolean(), fc.boolean())
  .map(([written, target, isBold, isItalic]) => ({
    type: 'text',
    text: written,
    marks: [
      ...(target ? [{ type: 'link' as const, attrs: { href: target } }] : []),
      ...(isBold ? [{ type: 'bold' as const }] : []),
      ...(isItalic ? [{ type: 'italic' as const }] : []),
    ],
  }))

const content = fc.array(
  fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) }),
  { maxLength: 6 },
)

/** Blocks of all kinds within each other, as an editor or an import may bring them. */
export const { blocks } = fc.letrec<{ blocks: LooseBlock[]; block: LooseBlock; item: LooseItem }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  item: fc.array(tie('block'), { maxLength: 3 }).map((inner) => ({ content: inner })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    content.map((inline) => ({ type: 'paragraph' as const, content: inline })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), content)
      .map(([level, inline]) => ({ type: 'heading' as const, attrs: { level }, content: inline })),
    fc.array(tie('item'), { maxLength: 3 }).map((items) => ({ type: 'bulletList' as const, content: items })),
    fc
      .tuple(fc.integer({ min: 0, max: 2000 }), fc.array(tie('item'), { maxLength: 3 }))
      .map(([start, items]) => ({ type: 'orderedList' as const, attrs: { start }, content: items })),
    fc.array(tie('block'), { maxLength: 3 }).map((inner) => ({ type: 'blockquote' as const, content: inner })),
    fc
      .array(fc.array(tie('item'), { maxLength: 3 }), { maxLength: 3 })
      .map((rows) => ({ type: 'table' as const, content: rows.map((cells) => ({ content: cells })) })),
  ),
}))
