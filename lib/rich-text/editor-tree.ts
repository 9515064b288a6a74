import { linkAddress } from './link'
import { type Inline, isEmptyText, type Mark, type RichText } from './nodes'
import { type LooseBlock, type LooseItem, normal } from './normal'

/** What an editor gives out: like our tree, with attributes and empty blocks of its own. */
export type EditorNode = {
  type?: string | undefined
  text?: string | undefined
  attrs?: Record<string, unknown> | undefined
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined
  content?: EditorNode[] | undefined
}

/** The text that stands in an editor. */
export const treeOfEditor = (doc: EditorNode): RichText => normal(blocksOf(doc))

/** The same for the editor, which cannot be without a paragraph to write in. */
export const editorDoc = (tree: RichText): RichText =>
  isEmptyText(tree) ? { type: 'doc', content: [{ type: 'paragraph', content: [] }] } : tree

const blocksOf = ({ content = [] }: EditorNode): LooseBlock[] => content.flatMap(blockOf)

const blockOf = (node: EditorNode): LooseBlock[] => {
  const block = blocks[node.type ?? '']?.(node)
  return block ? [block] : []
}

const blocks: Record<string, (node: EditorNode) => LooseBlock> = {
  paragraph: (node) => ({ type: 'paragraph', content: inlineOf(node) }),
  heading: (node) => ({ type: 'heading', attrs: { level: numbered(node.attrs?.level, 2) }, content: inlineOf(node) }),
  bulletList: (node) => ({ type: 'bulletList', content: itemsOf(node) }),
  orderedList: (node) => ({
    type: 'orderedList',
    attrs: { start: numbered(node.attrs?.start, 1) },
    content: itemsOf(node),
  }),
  blockquote: (node) => ({ type: 'blockquote', content: blocksOf(node) }),
  table: ({ content = [] }) => ({ type: 'table', content: content.map((row) => ({ content: itemsOf(row) })) }),
}

const numbered = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)

const itemsOf = ({ content = [] }: EditorNode): LooseItem[] => content.map((one) => ({ content: blocksOf(one) }))

const inlineOf = ({ content = [] }: EditorNode): Inline[] =>
  content.flatMap((one): Inline[] => {
    if (one.type === 'hardBreak') return [{ type: 'hardBreak' }]
    return one.type === 'text' && one.text ? [{ type: 'text', text: one.text, marks: marksOf(one) }] : []
  })

const marksOf = ({ marks = [] }: EditorNode): Mark[] =>
  marks.flatMap(({ type, attrs }): Mark[] => {
    if (type === 'bold' || type === 'italic') return [{ type }]
    const href = type === 'link' && typeof attrs?.href === 'string' ? linkAddress(attrs.href) : null
    return href ? [{ type: 'link', attrs: { href } }] : []
  })
