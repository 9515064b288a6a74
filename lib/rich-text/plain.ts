import type { Block, Inline, RichText } from './nodes'

/** What a text says, without its structure: paragraphs divided by an empty line. */
export const plainText = ({ content }: RichText): string => content.map(words).join('\n\n')

function words(block: Block): string {
  if (block.type === 'paragraph' || block.type === 'heading') return inline(block.content)
  if (block.type === 'blockquote') return block.content.map(words).join('\n\n')
  if (block.type === 'table')
    return block.content
      .map((row) => row.content.map(({ content: [cell] }) => inline(cell.content)).join('\t'))
      .join('\n')
  return block.content.map(({ content }) => content.map(words).join('\n')).join('\n')
}

const inline = (content: readonly Inline[]) => content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')

/** Plain text as a tree: empty lines divide paragraphs, single line ends stay. */
export const fromPlainLines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, place): Inline[] => [
      ...(place > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ])
