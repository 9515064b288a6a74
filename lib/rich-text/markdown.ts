import type { Link, Nodes, PhrasingContent, TableCell } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { linkAddress } from './link'
import type { Inline, Mark, RichText } from './nodes'
import { type LooseBlock, normal } from './normal'

/** Of Markdown, what our texts have no use for: these characters mean themselves. */
const literal = [
  ...['codeIndented', 'codeFenced', 'codeText', 'htmlFlow'],
  ...['setextUnderline', 'thematicBreak', 'definition'],
]

const syntax = {
  extensions: [gfmTable(), { disable: { null: literal } }],
  mdastExtensions: [gfmTableFromMarkdown()],
}

/** Reads Markdown. Empty lines divide paragraphs, single line ends stay; HTML is text, a picture is its description. */
export const fromMarkdownText = (markdown: string): RichText => normal(blocksOf(fromMarkdown(tamed(markdown), syntax)))

const deepest = 12
const mostMarks = 4000

/** What nobody means would cost a reader of Markdown time: many lists within each other, thousands of marks in a paragraph. */
const tamed = (markdown: string) =>
  markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm, (markers) => {
      const all = markers.match(/[ \t]*(?:>|[-+*]|\d{1,9}[.)])/g) ?? []
      return all.length <= deepest ? markers : all.slice(0, deepest).join('')
    })
    .split(/(\n{2,})/)
    .map((part) =>
      part.length > mostMarks && (part.match(/[*_]/g)?.length ?? 0) > mostMarks
        ? part.replace(/\\?[*_]/g, (sign) => `\\${sign.slice(-1)}`)
        : part,
    )
    .join('')

const blocksOf = (parent: Nodes): LooseBlock[] => ('children' in parent ? parent.children.flatMap(blockOf) : [])

function blockOf(node: Nodes): LooseBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: phrases(node.children, []) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: node.depth }, content: phrases(node.children, []) }]
    case 'blockquote':
      return [{ type: 'blockquote', content: blocksOf(node) }]
    case 'list': {
      const content = node.children.map((item) => ({ content: blocksOf(item) }))
      return node.ordered
        ? [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content }]
        : [{ type: 'bulletList', content }]
    }
    case 'table':
      return [{ type: 'table', content: node.children.map((row) => ({ content: row.children.map(cellOf) })) }]
    case 'html':
      return [{ type: 'paragraph', content: written(node.value, []) }]
    default:
      return []
  }
}

const cellOf = ({ children }: TableCell) => ({
  content: [{ type: 'paragraph' as const, content: phrases(children, []) }],
})

const phrases = (children: readonly PhrasingContent[], marks: Mark[]): Inline[] =>
  children.flatMap((child) => phrase(child, marks))

function phrase(node: PhrasingContent, marks: Mark[]): Inline[] {
  switch (node.type) {
    case 'text':
      return written(node.value, marks)
    case 'html':
      return /^<br ?\/?>$/i.test(node.value) ? [{ type: 'hardBreak' }] : written(node.value, marks)
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'strong':
      return phrases(node.children, withMark(marks, { type: 'bold' }))
    case 'emphasis':
      return phrases(node.children, withMark(marks, { type: 'italic' }))
    case 'link':
      return linked(node, marks)
    case 'image':
      return written(node.alt ?? '', marks)
    default:
      return []
  }
}

function linked(node: Link, marks: Mark[]): Inline[] {
  const href = linkAddress(node.url)
  if (href) return phrases(node.children, withMark(marks, { type: 'link', attrs: { href } }))
  const isAngled = node.children.length === 1 && node.position?.start.offset === before(node.children[0])
  const words = phrases(node.children, marks)
  return isAngled ? [...written('<', marks), ...words, ...written('>', marks)] : words
}

/** An address in angle brackets begins one character before its words; so does a link in square ones. */
const before = (child: PhrasingContent | undefined) =>
  child?.type === 'text' && /^[a-z][a-z0-9+.-]+:/i.test(child.value) ? (child.position?.start.offset ?? 0) - 1 : -1

const withMark = (marks: Mark[], mark: Mark): Mark[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]

const written = (text: string, marks: Mark[]): Inline[] =>
  text
    .split('\n')
    .flatMap((line, place): Inline[] => [
      ...(place > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, marks } as const]),
    ])
